"""Views: each module is a page, found by its name (`who_sits_where` is ``who-sits-where``).

A view has QUERY, the saved query whose parameters it takes, and `page(store, **values)`, which
gives the page for values in that query's own types; its docstring's first line is what it shows.
"""
