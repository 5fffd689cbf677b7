"""The fonts of a Word file's runs, as far as the old encodings of Vietnamese hang on them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ingest.readers.docx_text import w
from ingest.readers.legacy_fonts import Run, in_unicode

# Styles are based on one another; a damaged file may make a circle of it.
_LONGEST_CHAIN = 20


def convert_legacy_runs(roots: Iterable[Any], styles: Any | None) -> None:
    """Put the text of runs in old encodings into Unicode, in place, in all of these XML trees."""
    fonts = _Fonts(styles)
    texts = [text for root in roots for text in root.iter(w("t")) if text.text]
    runs = [Run(text.text, fonts.of(text)) for text in texts]
    if not any(run.font for run in runs):
        return
    for text, converted in zip(texts, in_unicode(runs), strict=True):
        text.text = converted


class _Fonts:
    """The font of a run: its own, or that of its style, its paragraph's style, the document."""

    def __init__(self, styles: Any | None) -> None:
        found = [] if styles is None else styles.findall(w("style"))
        self._styles = {style.get(w("styleId")): style for style in found}
        self._default = ""
        if styles is not None:
            defaults = styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
            normal = next((style for style in found if _is_default_paragraph(style)), None)
            self._default = self._of_style(normal) or _font(defaults)

    def of(self, text: Any) -> str:
        """The name of the font in which a w:t is drawn, "" when nothing says."""
        run = text.getparent()
        properties = run.find(w("rPr"))
        paragraph = next(run.iterancestors(w("p")), None)
        of_paragraph = None if paragraph is None else paragraph.find(w("pPr"))
        return (
            _font(properties)
            or self._named(properties, "rStyle")
            or self._named(of_paragraph, "pStyle")
            or self._default
        )

    def _named(self, properties: Any | None, kind: str) -> str:
        style = None if properties is None else properties.find(w(kind))
        return "" if style is None else self._of_style(self._styles.get(style.get(w("val"))))

    def _of_style(self, style: Any | None) -> str:
        for _ in range(_LONGEST_CHAIN):
            if style is None:
                break
            if font := _font(style.find(w("rPr"))):
                return font
            base = style.find(w("basedOn"))
            style = None if base is None else self._styles.get(base.get(w("val")))
        return ""


def _is_default_paragraph(style: Any) -> bool:
    return style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true", "on")


def _font(properties: Any | None) -> str:
    fonts = None if properties is None else properties.find(w("rFonts"))
    if fonts is None:
        return ""
    return fonts.get(w("ascii")) or fonts.get(w("hAnsi")) or ""
