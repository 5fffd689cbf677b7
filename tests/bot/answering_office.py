"""A small made-up office: two documents, read and indexed for real without a model, and its assistant."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path

from bot.assistant import Assistant
from index.build import build
from index.library import Library
from tests.fake_embedder import FakeEmbedder

TODAY = datetime.date(2026, 8, 1)
PLAN = """# KẾ HOẠCH

tổ chức phong trào thi đua trồng cây tại huyện Sông Mây

## I. Mục đích

Phong trào nhằm phủ xanh đồi trọc và nâng cao ý thức bảo vệ rừng.

## II. Chỉ tiêu

Toàn huyện trồng 45.000 cây keo trong năm 2026. Tỷ lệ cây sống đạt từ 85% trở lên.

## III. Thời gian

- Tổ chức sơ kết phong trào trong tháng 9/2026.
- Tổ chức tổng kết phong trào trong tháng 12/2026.
- Các xã nộp báo cáo kết quả trước ngày 15/8/2026.

## IV. Thành phần tham dự lễ ra quân

- Thường trực Huyện ủy.
- Lãnh đạo Ủy ban nhân dân huyện.
- Đoàn viên thanh niên các xã.

## V. Tổ chức thực hiện

### 1. Phòng Nông nghiệp

Cung cấp cây giống và hướng dẫn kỹ thuật trồng cây.

### 2. Huyện đoàn

Huy động đoàn viên tham gia lễ ra quân.
"""
RULES = """# QUY CHẾ

xét tặng giải thưởng Rừng Xanh

## Điều 1. Hồ sơ

Hồ sơ đề nghị giải thưởng Rừng Xanh gồm:

- Tờ trình của xã.
- Báo cáo thành tích.
- Biên bản họp xét.

## Điều 2. Mức thưởng

Mức thưởng của giải thưởng Rừng Xanh tối đa là 3.000.000 đồng. Số giải thưởng giảm so với năm trước.
Nguyên nhân là do nguồn quỹ có hạn.

## Điều 4. Danh hiệu

### 1. Danh hiệu Người trồng rừng giỏi

Người được xét phải trồng rừng liên tục từ 05 năm trở lên. Đối với người khuyết tật thì phải trồng rừng
liên tục từ 02 năm trở lên.

### 2. Danh hiệu Người trồng rừng xuất sắc

Người được xét phải trồng rừng liên tục từ 10 năm trở lên.

## Điều 3. Hội đồng xét giải

Cơ quan thường trực của Hội đồng xét giải là Phòng Nội vụ. Không xét giải đối với tập thể bị kỷ luật.
Không xét giải đối với cá nhân mới trồng rừng dưới 06 tháng.
"""


def open_office(folder: Path) -> Assistant:
    """The assistant of the office, its corpus and index kept in `folder`."""
    return open_assistant(folder, {"ke-hoach.md": PLAN, "quy-che.md": RULES}, 0.4)


def open_assistant(folder: Path, texts: Mapping[str, str], min_confidence: float = 0.58) -> Assistant:
    """An assistant over `texts`, by file name, its corpus and index kept in `folder`."""
    corpus, state = folder / "corpus", folder / "state"
    corpus.mkdir()
    for name, text in texts.items():
        (corpus / name).write_text(text, encoding="utf-8")
    build(corpus, state, FakeEmbedder)
    return Assistant(Library.open(state, FakeEmbedder), min_confidence=min_confidence)
