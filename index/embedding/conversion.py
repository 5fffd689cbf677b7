"""From a sentence-transformers model to a folder that is served without torch."""

from __future__ import annotations

import hashlib
import logging
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from index.embedding import bundled
from index.embedding.record import RECIPE, ServingRecord, write_record

if TYPE_CHECKING:
    from index.embedding.torch_model import TorchModel

Progress = Callable[[str, float], None]

PARITY_FLOOR = 0.99

_BUNDLED_SOURCE = "source"
_FLOAT32 = "float32.onnx"
_PARITY_SENTENCES = (
    "Phong trào thi đua “Cả nước chung sức xây dựng nông thôn mới” giai đoạn 2021–2025.",
    "Hồ sơ đề nghị khen thưởng gồm những gì?",
    "Tập thể lao động xuất sắc",
    "Hạn nộp báo cáo sơ kết 6 tháng đầu năm: trước ngày 15/6/2026.",
    "Chủ tịch Ủy ban nhân dân huyện tặng Giấy khen cho tập thể, cá nhân có thành tích tiêu biểu.",
    "Mức tiền thưởng bằng 1,5 lần mức lương cơ sở.",
    "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;",
    "phong trao thi dua nao dang dien ra",
    "Điều 24. Tiêu chuẩn xét tặng danh hiệu “Chiến sĩ thi đua cơ sở”",
    "a) Hoàn thành xuất sắc nhiệm vụ; b) Có sáng kiến được công nhận.",
    "Các cơ quan, đơn vị, xã, thị trấn chịu trách nhiệm thi hành Quyết định này.",
    "Ai ký?",
    "UBND cấp xã gửi danh sách về Phòng Nội vụ qua Văn thư.",
    "Trường hợp hồ sơ không hợp lệ thì trả lại trong thời hạn 3 ngày làm việc, nêu rõ lý do bằng văn bản.",
    "Hội đồng Thi đua – Khen thưởng bỏ phiếu kín, tỷ lệ đồng ý từ 80% trở lên.",
    "Bão số 3 gây thiệt hại nặng nề tại các tỉnh miền núi phía Bắc.",
    "Đội tuyển bóng đá nữ giành huy chương vàng.",
    "Giá xăng dầu trong nước được điều chỉnh từ 15 giờ chiều nay.",
    "The district shall report every quarter.",
    "1. 2. 3. …",
)
# Together they are longer than most models read, so that cutting is compared too.
_PARITY_TEXTS = (*_PARITY_SENTENCES, " ".join(_PARITY_SENTENCES * 3))

log = logging.getLogger(__name__)


def convert(model: str, label: str, folder: Path, progress: Progress) -> ServingRecord:
    """Fills `folder` with `model` ready to serve, named after `label`, and returns the record written there.

    A model that onnxruntime cannot serve faithfully is served by torch, with the reason recorded. Raises
    ModelError when the model itself cannot be loaded, OSError when the disk refuses.
    """
    source = str(Path(model).resolve()) if Path(model).is_dir() else model
    if model == bundled.NAME:
        progress("Giải nén mô hình đi kèm", 0.0)
        source = _BUNDLED_SOURCE
        (folder / source).mkdir()
        bundled.unpack(folder / source)
    progress("Nạp mô hình gốc", 0.15)
    from index.embedding.torch_model import TorchModel

    original = TorchModel(str(folder / source) if model == bundled.NAME else source)
    fingerprint = bundled.SHA256 if model == bundled.NAME else original.fingerprint()
    record = _describe(original, label, source, fingerprint)
    record = _serve_faithfully(original, record, folder, progress)
    _remove_unserved(folder, record)
    write_record(folder, record)
    progress("Mô hình sẵn sàng", 1.0)
    return record


def _describe(original: TorchModel, label: str, source: str, fingerprint: str) -> ServingRecord:
    version = hashlib.sha256(f"{RECIPE} {fingerprint}".encode()).hexdigest()[:8]
    return ServingRecord(
        name=f"{label}/int8-{version}",
        engine="onnx",
        dimension=original.dimension,
        max_tokens=original.max_tokens,
        prompts=original.prompts,
        source=source,
    )


def _serve_faithfully(
    original: TorchModel, record: ServingRecord, folder: Path, progress: Progress
) -> ServingRecord:
    """The record of the converted model, or of the original when conversion fails or changes its vectors."""
    try:
        _write_converted(original, folder, progress)
        progress("Đối chiếu với mô hình gốc", 0.85)
        parity = _parity(original, record, folder)
    except (OSError, MemoryError):
        raise
    except Exception as error:
        # Exporters raise anything at all for networks they do not know; the original still works.
        log.warning("Mô hình %s không chuyển đổi được, dùng torch (chậm hơn).", record.name, exc_info=error)
        return _by_torch(record, f"{type(error).__name__}: {error}")
    if not parity >= PARITY_FLOOR:  # so that a network that yields NaN fails too
        log.warning("Mô hình %s chuyển đổi thiếu chính xác (%.4f), dùng torch.", record.name, parity)
        return _by_torch(record, f"parity {parity:.4f} is below {PARITY_FLOOR}")
    return msgspec.structs.replace(record, parity=round(parity, 5))


def _write_converted(original: TorchModel, folder: Path, progress: Progress) -> None:
    from index.embedding.onnx_model import NETWORK, quantise
    from index.embedding.tokenizer import store_tokenizer
    from index.embedding.words import WordVectors

    store_tokenizer(original.tokenizer(), folder)
    WordVectors.write(folder, original.word_vectors())
    progress("Chuyển mô hình sang ONNX", 0.3)
    original.export(folder / _FLOAT32)
    progress("Lượng tử hóa 8 bit", 0.7)
    quantise(folder / _FLOAT32, folder / NETWORK, original.blurred_products(_PARITY_SENTENCES))
    (folder / _FLOAT32).unlink()


def _parity(original: TorchModel, record: ServingRecord, folder: Path) -> float:
    from index.embedding.onnx_model import OnnxEmbedder

    served = OnnxEmbedder(folder, record, threads=0).embed_passages(_PARITY_TEXTS)
    expected = original.embed(_PARITY_TEXTS, original.prompts.passage)
    return float(np.mean(np.sum(served * expected, axis=1)))


def _by_torch(record: ServingRecord, reason: str) -> ServingRecord:
    name = record.name.replace("/int8-", "/torch-")
    return msgspec.structs.replace(record, name=name, engine="torch", fallback=reason)


def _remove_unserved(folder: Path, record: ServingRecord) -> None:
    """Of the bundled model's original and its converted form, only the one that serves is kept."""
    if record.engine == "onnx":
        shutil.rmtree(folder / _BUNDLED_SOURCE, ignore_errors=True)
    else:
        for file in filter(Path.is_file, folder.iterdir()):
            file.unlink()
