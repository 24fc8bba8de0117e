"""Stores behind one Protocol: the embedded one and Neo4j."""
