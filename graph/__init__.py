"""Typed records to answers: resolution, build, stores, queries, views, exports, command line."""
