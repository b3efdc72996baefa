"""The look of the DOCX: an official sheet in a serif face, headings numbered by their styles, tables for readers."""

from typing import Any, Final

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

FACE: Final = "Times New Roman"
INK: Final = RGBColor(0x16, 0x20, 0x2E)
QUIET: Final = RGBColor(0x4A, 0x55, 0x65)
RULE: Final = "B8B1A4"
SHADE: Final = "F1EEE6"
HEADINGS: Final = {1: 15, 2: 13, 3: 12}
NUMBERING: Final = 90
LEVEL_TEXTS: Final = ("%1.", "%1.%2.", "")
LANGUAGES: Final = {"ru": "ru-RU", "en": "en-GB"}
# Name -> size, colour, space after, whether it is slanted.
PARAGRAPHS: Final = {
    "Question": (13, INK, 8, True),
    "Note": (10.5, QUIET, 8, False),
    "Cell": (10.5, INK, 0, False),
    "Cell Note": (9.5, QUIET, 0, False),
    "Code": (10.5, INK, 0, False),
    "Fact": (11, INK, 2, False),
    "Fact Name": (11, QUIET, 2, False),
    "Gap": (4, INK, 4, False),
}


def prepare(document: Document, language: str) -> None:
    """Page, styles, numbering, language and hyphenation."""
    _page(document)
    _normal(document, language)
    _headings(document)
    for name, (size, colour, after, slanted) in PARAGRAPHS.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        style.font.size, style.font.italic = Pt(size), slanted
        style.font.color.rgb = colour
        style.paragraph_format.space_before = Pt(1 if name.startswith("C") else 0)
        style.paragraph_format.space_after = Pt(after)
        style.paragraph_format.keep_with_next = name == "Question"
    # Word minds the order of settings.
    document.settings.element.find(qn("w:defaultTabStop")).addnext(element("w:autoHyphenation", val="true"))


def element(tag: str, **attributes: str) -> Any:
    """An element of WordprocessingML; its attributes are in the same namespace."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def set_face(style: Any) -> None:
    """One face for every script, so that Cyrillic does not fall back to another."""
    style.font.name = FACE
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FACE)


def _page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    section.top_margin, section.bottom_margin = Cm(2), Cm(2)


def _normal(document: Document, language: str) -> None:
    normal = document.styles["Normal"]
    set_face(normal)
    normal.font.size = Pt(12)
    normal.font.color.rgb = INK
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.1
    tag = LANGUAGES.get(language, language)
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    defaults.append(element("w:lang", val=tag, eastAsia=tag, bidi="ar-SA"))


def _headings(document: Document) -> None:
    """Levels 1 and 2 carry numbers, level 3 none; the numbering belongs to the styles, so editing keeps it right."""
    numbering = document.part.numbering_part.element
    abstract = element("w:abstractNum", abstractNumId=str(NUMBERING))
    abstract.append(element("w:multiLevelType", val="multilevel"))
    for level, size in HEADINGS.items():
        style = document.styles[f"Heading {level}"]
        set_face(style)
        style.font.size, style.font.bold, style.font.italic = Pt(size), True, False
        style.font.color.rgb = INK
        style.paragraph_format.space_before = Pt(20 if level == 1 else 12)
        style.paragraph_format.space_after = Pt(6)
        style.paragraph_format.keep_with_next = True
        if LEVEL_TEXTS[level - 1]:
            abstract.append(_level(level, style.style_id))
            number = style.element.get_or_add_pPr().get_or_add_numPr()
            number.get_or_add_ilvl().val, number.get_or_add_numId().val = level - 1, NUMBERING
    first = numbering.find(qn("w:num"))
    numbering.insert(0 if first is None else list(numbering).index(first), abstract)
    number = element("w:num", numId=str(NUMBERING))
    number.append(element("w:abstractNumId", val=str(NUMBERING)))
    numbering.append(number)
    title = document.styles["Title"]
    set_face(title)
    title.font.size, title.font.bold, title.font.color.rgb = Pt(20), True, INK
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for border in title.element.get_or_add_pPr().findall(qn("w:pBdr")):
        title.element.get_or_add_pPr().remove(border)


def _level(level: int, style_id: str) -> Any:
    made = element("w:lvl", ilvl=str(level - 1))
    made.append(element("w:start", val="1"))
    made.append(element("w:numFmt", val="decimal"))
    made.append(element("w:pStyle", val=style_id))
    made.append(element("w:suff", val="space"))
    made.append(element("w:lvlText", val=LEVEL_TEXTS[level - 1]))
    made.append(element("w:lvlJc", val="left"))
    indent = element("w:pPr")
    indent.append(element("w:ind", left="0", firstLine="0"))
    made.append(indent)
    return made
