import pytest

from bot.understanding.things import several_things


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "Ban Xây dựng Đảng với Văn phòng Đảng ủy xã mỗi bên lo việc gì?",
            {
                "Ban Xây dựng Đảng": "Ban Xây dựng Đảng lo việc gì?",
                "Văn phòng Đảng ủy xã": "Văn phòng Đảng ủy xã lo việc gì?",
            },
        ),
        (
            "Theo kế hoạch thì phụ nữ, nông dân, thanh niên mỗi hội lo việc gì?",
            {
                "hội phụ nữ": "Theo kế hoạch thì hội phụ nữ lo việc gì?",
                "hội nông dân": "Theo kế hoạch thì hội nông dân lo việc gì?",
                "hội thanh niên": "Theo kế hoạch thì hội thanh niên lo việc gì?",
            },
        ),
        (
            "So giúp tôi khổ lá cờ của Sở Nội vụ với cờ của tỉnh.",
            {
                "cờ của Sở Nội vụ": "khổ lá cờ của Sở Nội vụ kích thước bao nhiêu?",
                "cờ của tỉnh": "khổ lá cờ của tỉnh kích thước bao nhiêu?",
            },
        ),
        (
            "Hội thi cấp xã với hội thi cấp tỉnh thì chu kỳ khác nhau ra sao?",
            {
                "Hội thi cấp xã": "Hội thi cấp xã chu kỳ mấy năm một lần?",
                "hội thi cấp tỉnh": "hội thi cấp tỉnh chu kỳ mấy năm một lần?",
            },
        ),
        (
            "Tiền hỗ trợ trồng rừng với tiền hỗ trợ nuôi ong khác nhau thế nào?",
            {
                "Tiền hỗ trợ trồng rừng": "Tiền hỗ trợ trồng rừng là bao nhiêu tiền?",
                "tiền hỗ trợ nuôi ong": "tiền hỗ trợ nuôi ong là bao nhiêu tiền?",
            },
        ),
        (
            "Hai đợt của phong trào: mỗi đợt bắt đầu khi nào?",
            {
                "đợt 1": "đợt 1 của phong trào bắt đầu khi nào?",
                "đợt 2": "đợt 2 của phong trào bắt đầu khi nào?",
            },
        ),
        (
            "Huân chương Độc lập hạng Nhất với hạng Nhì đòi mấy năm?",
            {
                "hạng Nhất": "Huân chương Độc lập hạng Nhất đòi mấy năm?",
                "hạng Nhì": "Huân chương Độc lập hạng Nhì đòi mấy năm?",
            },
        ),
        (
            "So với giải Ba thì giải Nhì kém bao nhiêu, mỗi giải mấy tiền?",
            {"giải Ba": "giải Ba mấy tiền?", "giải Nhì": "giải Nhì mấy tiền?"},
        ),
        (
            "Xã An Hòa thưởng tập thể và cá nhân chênh nhau bao nhiêu tiền?",
            {
                "tập thể": "Xã An Hòa thưởng tập thể bao nhiêu tiền?",
                "cá nhân": "Xã An Hòa thưởng cá nhân bao nhiêu tiền?",
            },
        ),
        (
            "Số bộ hồ sơ: giấy khen với huân chương khác nhau thế nào?",
            {
                "giấy khen": "giấy khen Số bộ hồ sơ là bao nhiêu bộ?",
                "huân chương": "huân chương Số bộ hồ sơ là bao nhiêu bộ?",
            },
        ),
        (
            "Mặt trận xã An Hòa với Công an xã, mỗi nơi được giao gì?",
            {
                "Mặt trận xã An Hòa": "Mặt trận xã An Hòa được giao gì?",
                "Công an xã An Hòa": "Công an xã An Hòa được giao gì?",
            },
        ),
    ],
)
def test_each_thing_gets_a_question_of_its_own(question: str, asked: dict[str, str]) -> None:
    things = several_things(question)
    assert {thing.name: thing.question for thing in things} == asked
    assert all(thing.typed for thing in things)


def test_both_are_asked_for_what_one_of_them_has_more_of() -> None:
    things = several_things("Mức thưởng của bằng khen và giấy khen, cái nào cao hơn?")
    assert [thing.question for thing in things] == [
        "Mức thưởng của bằng khen là bao nhiêu?",
        "Mức thưởng của giấy khen là bao nhiêu?",
    ]


def test_thing_of_which_only_a_property_is_compared_has_no_question_of_its_own() -> None:
    things = several_things("Tập thể lao động xuất sắc khác tập thể lao động tiên tiến ở chỗ nào?")
    assert [thing.typed for thing in things] == [False, False]


@pytest.mark.parametrize(
    "question",
    [
        "Phòng Văn hóa và Xã hội lo việc gì?",
        "Thu nhập tăng bình quân mỗi năm bao nhiêu phần trăm?",
        "Chỉ số giá tháng 7 so với tháng 6 là bao nhiêu?",
        "Kế hoạch 12 với kế hoạch 15, cái nào ra trước?",
        "Bỏ lúa chuyển cây khác thì mỗi ha thu bao nhiêu tiền?",
        "Hội đồng thi đua có mấy người, ai đứng đầu?",
    ],
)
def test_question_on_one_thing_is_left_whole(question: str) -> None:
    assert several_things(question) == ()
