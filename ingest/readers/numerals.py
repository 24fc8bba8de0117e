"""Numbers as lists print them."""

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def numeral(number: int, kind: str) -> str:
    """A list number in a kind named by its first: 1, a, A, i, I, 01 or 1st.

    Letters go on as aa after z, as Word has them; what a kind cannot show is given in digits.
    """
    if kind in ("a", "A") and 1 <= number <= 260:
        return chr(ord(kind) + (number - 1) % 26) * ((number - 1) // 26 + 1)
    if kind in ("i", "I") and 1 <= number < 40:
        return _roman(number) if kind == "i" else _roman(number).upper()
    if kind == "1st":
        last = number % 10 if number % 100 not in (11, 12, 13) else 0
        return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"
    return f"{number:02}" if kind == "01" else str(number)


def _roman(number: int) -> str:
    written = ""
    for value, sign in _ROMAN:
        while number >= value:
            written, number = written + sign, number - value
    return written
