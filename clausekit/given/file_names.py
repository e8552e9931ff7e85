"""File names: those that Windows cannot hold, whatever computer they are made on, since folders travel."""

import re

_DEVICE = re.compile(r"(con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])\s*(\..*)?", re.IGNORECASE)
_SIGNS = re.compile(r'[<>:"|?*\\/\x00-\x1f]')


def unfit_name(name: str) -> str:
    """Why a file of this name would be lost or broken on Windows, in plain words; empty if it would not.

    On Windows ``nul.docx`` is a device, so that what is written there is gone, and ``draft:1.docx`` is a hidden part
    of the file ``draft``.
    """
    if _DEVICE.fullmatch(name):
        return "Windows keeps this name for a device"
    if found := _SIGNS.search(name):
        return f"no file name on Windows can hold `{found.group()}`"
    if name != name.rstrip(". "):
        return "Windows drops a full stop or a space at the end of a name"
    return ""
