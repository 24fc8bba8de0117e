"""The parts of resolving people that `graph.resolve` puts together."""
