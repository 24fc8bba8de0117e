"""Tables inside documents: figures of performance, and plans of what is to be done."""
