"""Pictures of the graph as self-contained pages: a `Picture` (pyvis) on a `Page`, the facts below.

Colours are names of `palette.toml` until the page is looked at, so that light, dark, fading and
print come of one description. Nothing in a page reaches out of it: vis-network, `page.css` and
`script/` are inside, and a Content-Security-Policy forbids the rest.
"""
