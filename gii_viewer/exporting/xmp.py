"""What a PDF says of itself: Qt's own words lack the source, and name the moment."""

from __future__ import annotations

from html import escape

from gii_viewer.charts.text import drawable

PROGRAM = "GII Viewer"
_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{about}</rdf:li></rdf:Alt></dc:description>
<dc:source>{source}</dc:source>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""


def xmp_packet(title: str, about: str, source: str) -> bytes:
    """Return title, description and source as XMP (ISO 16684-1)."""
    title, about, source = (
        escape(drawable(words), quote=False) for words in (title, about, source)
    )
    return _PACKET.format(title=title, about=about, source=source, program=PROGRAM).encode()
