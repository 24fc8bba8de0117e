"""Published files to typed records. Never imports graph."""
