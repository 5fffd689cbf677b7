import pytest

from bot.understanding.circumstances import asking_part


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "Em làm MC, nhờ liệt kê giúp trình tự các phần trong buổi lễ phát động",
            "nhờ liệt kê giúp trình tự các phần trong buổi lễ phát động",
        ),
        (
            "làm phông chữ: chủ đề của đợt cao điểm bên đảng bộ là gì",
            "chủ đề của đợt cao điểm bên đảng bộ là gì",
        ),
        (
            "Bí thư đảng ủy xã em bận đi họp tỉnh, cho phó bí thư đi dự lễ thay có được không ạ",
            "cho phó bí thư đi dự lễ thay có được không ạ",
        ),
        (
            "Kế toán hỏi: mức chi họp hội đồng xét khen thưởng là bao nhiêu?",
            "mức chi họp hội đồng xét khen thưởng là bao nhiêu?",
        ),
        (
            "sếp bảo em tra, hạn gửi báo cáo tổng kết phong trào ngày nào",
            "hạn gửi báo cáo tổng kết phong trào ngày nào",
        ),
        (
            "Dạ em đang soạn giấy mời, hội nghị điển hình tổ chức ở đâu ạ",
            "hội nghị điển hình tổ chức ở đâu ạ",
        ),
        ("Bác ra lời kêu gọi hôm nào, em viết bài tuyên truyền", "Bác ra lời kêu gọi hôm nào"),
        ("giấy khen in khổ nào để em đặt in", "giấy khen in khổ nào"),
        ("Xã giáp những đâu về bốn phía? Tôi cần ghi vào phần mở đầu.", "Xã giáp những đâu về bốn phía"),
        ("Khẩu hiệu nào được chọn cho đợt này, để xã làm pa nô?", "Khẩu hiệu nào được chọn cho đợt này"),
        ("Tôi mới nhận việc, ai phụ trách chấm điểm cụm thi đua?", "ai phụ trách chấm điểm cụm thi đua?"),
    ],
)
def test_what_is_told_of_the_asker_is_no_part_of_the_question(question: str, asked: str) -> None:
    assert asking_part(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "Nhà tôi diện cận nghèo, thôn có được bắt nộp tiền làm đèn đường không?",
        "Xã tôi bàn giao nhà đại đoàn kết ngày 20/11, tính điểm cho năm nay hay năm sau?",
        "Em sinh con tháng 6, có được xét lao động tiên tiến không?",
        "Tôi công tác đủ 20 năm, xét kỷ niệm chương cần giấy tờ gì?",
        "Uỷ viên bận cử người họp thay thì ý kiến người đó tính thế nào?",
        "Làm sổ đỏ, hồ sơ gồm những giấy tờ gì?",
        "Em là thư ký, được chi bao nhiêu?",
        "Hôm lễ, ai đọc lời hưởng ứng thay mặt các chi bộ?",
        "Kế hoạch 139 ra ngày nào, về việc gì?",
        "Hộ nào được vay vốn, để hộ nghèo có nhà ở?",
    ],
)
def test_what_may_decide_the_case_stays(question: str) -> None:
    assert asking_part(question) == question
