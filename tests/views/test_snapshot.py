"""The tabs as images."""

from __future__ import annotations

import io

from PIL import Image

from gii_viewer.views.snapshot import snapshots
from gii_viewer.views.theme import Theme
from tests.profiles import document, with_names


def test_every_tab_shows_the_same_header_with_its_findings(light: Theme) -> None:
    # These applicants make a total that contradicts the publications' population.
    images = list(snapshots(document(with_names("A", "B")), light, (1100, 720), 1))
    headers = set()
    for _, data in images:
        with Image.open(io.BytesIO(data)) as image:
            headers.add(image.crop((0, 32, 1100, 90)).tobytes())
    assert len(images) == 5
    assert len(headers) == 1
