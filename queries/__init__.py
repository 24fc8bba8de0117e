"""Saved Cypher queries: one file each, with a header; see graph.query."""
