"""Words that reports, plans and laws are made of, for diacritics a small corpus cannot teach.

Written down from the language, not from any document or test question: "dau nguoi" is "đầu người" even where
no document has said so yet.
"""

from __future__ import annotations

COMMON_PHRASES = tuple(
    phrase.strip()
    for phrase in """
thi đua, khen thưởng, khen tặng, tặng thưởng, truy tặng, phong tặng, trao tặng, tặng giấy khen, tặng bằng
khen, giấy khen, bằng khen, cờ thi đua, huân chương, huy chương, kỷ niệm chương, danh hiệu, danh hiệu thi
đua, chiến sĩ thi đua, lao động tiên tiến, lao động xuất sắc, tập thể lao động, tập thể nhỏ, gia đình văn
hóa, thôn văn hóa, tổ dân phố, khu dân cư, xã tiêu biểu, đơn vị quyết thắng, đơn vị tiên tiến, anh hùng lao
động, nhà giáo nhân dân, nhà giáo ưu tú, thầy thuốc, nghệ sĩ, nghệ nhân, bà mẹ Việt Nam anh hùng, có công,
người có công, điển hình tiên tiến, nhân tố mới, mô hình mới, gương người tốt, người tốt việc tốt, nhân
rộng, bình xét, bình chọn, xét tặng, xét duyệt, xét khen thưởng, đề nghị khen thưởng, hồ sơ khen thưởng, tờ
trình, trình khen, báo cáo thành tích, thành tích, thành tích xuất sắc, thành tích đột xuất, sáng kiến, sáng
kiến kinh nghiệm, đề tài, đề án, công trình, cụm thi đua, khối thi đua, cụm trưởng, khối trưởng, ký kết giao
ước, giao ước thi đua, đăng ký thi đua, phát động, lễ phát động, hưởng ứng, sơ kết, tổng kết, hội nghị, hội
nghị tổng kết, sơ kết giữa kỳ, chấm điểm, bảng điểm, thang điểm, điểm thưởng, điểm trừ, xếp loại, xếp hạng,
thứ hạng, hạng nhất, hạng nhì, hạng ba, mức độ hoàn thành, hoàn thành nhiệm vụ, hoàn thành tốt, hoàn thành
xuất sắc, không hoàn thành, tiền thưởng, mức thưởng, mức tiền thưởng, kinh phí, quỹ thi đua, quỹ khen
thưởng, trích quỹ, nguồn kinh phí, dự toán, quyết toán, chi trả, chi tiền, mức chi, định mức, lương cơ sở,
hội đồng, hội đồng thi đua, chủ tịch hội đồng, phó chủ tịch, ủy viên, thư ký, thường trực, cơ quan thường
trực, tổ giúp việc, quy chế, quy định, quy trình, thủ tục, hồ sơ, thành phần hồ sơ, biểu mẫu, mẫu số, phụ
lục, số lượng hồ sơ, bản chính, bản sao, xác nhận, chứng thực, ký tên, đóng dấu, nơi nhận, nơi gửi, nơi nộp,
nộp hồ sơ, gửi hồ sơ, tiếp nhận, trả kết quả, thẩm định, thẩm quyền, cấp có thẩm quyền, phân cấp, ủy quyền,
quyết định, hiệu lực, hiệu lực thi hành, thi hành, bãi bỏ, thay thế, sửa đổi, bổ sung, sửa đổi bổ sung, ban
hành, căn cứ, điều khoản, khoản, điểm, chương, mục, tiểu mục, luật, nghị định, thông tư, nghị quyết, chỉ
thị, kết luận, hướng dẫn, công văn, kế hoạch, chương trình, chương trình hành động, thông báo, báo cáo, giấy
mời, biên bản, hợp đồng, văn bản, văn bản hợp nhất, trích yếu, số ký hiệu, ngày ký, người ký, lưu trữ, ủy
ban nhân dân, hội đồng nhân dân, mặt trận tổ quốc, ban thường vụ, ban chấp hành, ban tổ chức, ban tuyên
giáo, ban dân vận, ban chỉ đạo, ban quản lý, ủy ban kiểm tra, huyện ủy, tỉnh ủy, đảng ủy, đảng bộ, chi bộ,
cấp ủy, bí thư, phó bí thư, chủ tịch, giám đốc, phó giám đốc, trưởng phòng, phó trưởng phòng, chánh văn
phòng, thủ trưởng, người đứng đầu, lãnh đạo, cán bộ, công chức, viên chức, người lao động, chuyên viên, đảng
viên, đoàn viên, hội viên, đoàn thanh niên, hội phụ nữ, hội nông dân, cựu chiến binh, liên đoàn lao động,
công đoàn, đoàn thể, phòng nội vụ, sở nội vụ, bộ nội vụ, phòng tài chính, phòng văn hóa, phòng giáo dục,
phòng nông nghiệp, phòng y tế, phòng tư pháp, thanh tra, công an, quân sự, bộ chỉ huy, quân đội, bộ đội, dân
quân, tự vệ, tòa án, viện kiểm sát, thuế, kho bạc, bảo hiểm xã hội, ngân hàng, trung tâm, trung tâm truyền
thông, văn phòng, cơ quan, đơn vị, địa phương, tổ chức, cá nhân, tập thể, hộ gia đình, doanh nghiệp, hợp tác
xã, doanh nhân, trí thức, nông dân, công nhân, phụ nữ, thanh niên, thiếu niên, nhi đồng, người cao tuổi, trẻ
em, học sinh, sinh viên, giáo viên, bác sĩ, nhân dân, người dân, cử tri, đại biểu, khách mời, đối tượng, đối
tượng áp dụng, phạm vi điều chỉnh, phạm vi áp dụng, trung ương, cấp tỉnh, cấp huyện, cấp xã, cấp cơ sở,
thành phố, thị xã, thị trấn, huyện, tỉnh, xã, phường, thôn, xóm, làng, ấp, bản, miền núi, hải đảo, ven biển,
nông thôn, đô thị, đô thị loại, nông thôn mới, nông thôn mới nâng cao, nông thôn mới kiểu mẫu, đạt chuẩn,
chuẩn quốc gia, trường chuẩn, tiêu chí, tiêu chuẩn, điều kiện, chỉ tiêu, mục tiêu, mục đích, yêu cầu, nhiệm
vụ, giải pháp, nội dung, kết quả, hạn chế, tồn tại, nguyên nhân, bài học, kinh nghiệm, phương hướng, kiến
nghị, đề xuất, khó khăn, thuận lợi, ưu điểm, khuyết điểm, trách nhiệm, quyền lợi, nghĩa vụ, tổ chức thực
hiện, chủ trì, phối hợp, tham mưu, theo dõi, đôn đốc, kiểm tra, giám sát, đánh giá, tổng hợp, xây dựng kế
hoạch, triển khai, quán triệt, học tập, tuyên truyền, vận động, cuộc vận động, phong trào, phong trào thi
đua, chuyên đề, thi đua chuyên đề, thi đua thường xuyên, thi đua theo đợt, đợt thi đua, cao điểm, giai đoạn,
nhiệm kỳ, hằng năm, hàng năm, mỗi năm, mỗi quý, mỗi tháng, mỗi xã, mỗi đơn vị, mỗi người, mỗi cá nhân, từng
năm, một lần, hai lần, mấy lần, nửa năm, đầu năm, cuối năm, giữa năm, đầu quý, cuối quý, sáu tháng đầu năm,
cuối tháng, đầu tháng, trong năm, trong tháng, trong tuần, thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ
bảy, chủ nhật, buổi sáng, buổi chiều, ngày làm việc, ngày nghỉ, nghỉ lễ, thời gian, thời điểm, thời hạn,
thời hiệu, hạn chót, chậm nhất, đúng hạn, trễ hạn, quá hạn, gia hạn, kéo dài, tạm dừng, bắt đầu, kết thúc,
trước ngày, sau ngày, kể từ ngày, đến ngày, từ ngày, năm học, năm ngân sách, địa điểm, hội trường, trụ sở,
quảng trường, nhà văn hóa, nhà thi đấu, sân vận động, trang phục, chương trình lễ, diễn văn, kịch bản, khẩu
hiệu, chủ đề, băng rôn, văn nghệ, thể thao, thi đấu, giải thưởng, cuộc thi, hội thi, hội thao, hội diễn,
kinh tế, xã hội, kinh tế xã hội, quốc phòng, an ninh, quốc phòng an ninh, chính trị, văn hóa, giáo dục, đào
tạo, y tế, tế bào, môi trường, khoa học, công nghệ, chuyển đổi số, cải cách hành chính, thủ tục hành chính,
dịch vụ công, trực tuyến, chữ ký số, cơ sở dữ liệu, hạ tầng, hạ tầng giao thông, giao thông, đường giao
thông, bê tông, cầu đường, cấp nước, nước sạch, điện lưới, chiếu sáng, thủy lợi, kênh mương, trường học,
trạm y tế, bệnh viện, chợ, khu công nghiệp, cụm công nghiệp, khu kinh tế, công nghiệp, nông nghiệp, lâm
nghiệp, thủy sản, chăn nuôi, trồng trọt, trồng rừng, rừng trồng, diện tích, sản lượng, năng suất, giá trị,
giá trị sản xuất, tổng giá trị, tổng sản phẩm, tăng trưởng, tốc độ tăng, thu nhập, thu nhập bình quân, bình
quân, bình quân đầu người, đầu người, đầu tư, vốn đầu tư, thu hút đầu tư, thu ngân sách, chi ngân sách, ngân
sách nhà nước, ngân sách huyện, nợ đọng, giải ngân, thương mại, dịch vụ, du lịch, xuất khẩu, nhập khẩu, bán
lẻ, giá cả, thị trường, việc làm, lao động, xuất khẩu lao động, lao động qua đào tạo, thất nghiệp, hộ nghèo,
hộ cận nghèo, tỷ lệ hộ nghèo, giảm nghèo, thoát nghèo, xóa nhà tạm, nhà dột nát, nhà đại đoàn kết, nhà tình
nghĩa, đền ơn đáp nghĩa, an sinh xã hội, bảo trợ, trợ cấp, hỗ trợ, vay vốn, chính sách, chính sách xã hội,
bảo hiểm y tế, dân số, tiêm chủng, dịch bệnh, phòng chống, phòng chống dịch, thiên tai, bão lũ, cứu trợ, cứu
hộ, phòng cháy, chữa cháy, trật tự, an toàn, an toàn giao thông, tai nạn, tội phạm, ma túy, khiếu nại, tố
cáo, tiếp công dân, đơn thư, tham nhũng, lãng phí, tiết kiệm, tiêu cực, kỷ luật, cảnh cáo, khiển trách, vi
phạm, xử lý, xử phạt, thu hồi, tước danh hiệu, hủy bỏ, bầu cử, đại hội, đại hội đảng, chào mừng, kỷ niệm,
ngày thành lập, giải phóng, truyền thống, lịch sử, cách mạng, yêu nước, tư tưởng, đạo đức, phong cách, làm
theo, gương mẫu, nêu gương, đoàn kết, dân chủ, kỷ cương, trách nhiệm nêu gương, tỷ lệ, phần trăm, số lượng,
tổng số, tổng cộng, bình quân mỗi năm, trung bình, tối đa, tối thiểu, ít nhất, nhiều nhất, cao nhất, thấp
nhất, tăng, giảm, tăng thêm, giảm còn, so với, cùng kỳ, so với cùng kỳ, vượt chỉ tiêu, đạt chỉ tiêu, số
liệu, thống kê, bảng, biểu, cột, dòng, hàng, trang, bao nhiêu xã, bao nhiêu người, bao nhiêu tiền, triệu
đồng, tỷ đồng, nghìn đồng, đồng, héc ta, ki lô mét, tấn, người, hộ, lượt người, trường hợp, vụ việc, dự án,
công trình trọng điểm, trọng tâm, trọng điểm, đột phá, then chốt, cụ thể, chi tiết, rõ ràng, đầy đủ, kịp
thời, chính xác, công khai, minh bạch, công bằng, tự nguyện, tự giác, thống nhất, liên tục, thường xuyên,
đột xuất, định kỳ, toàn diện, đồng bộ, hiệu quả, thiết thực, sâu rộng, mạnh mẽ, sáng tạo, đổi mới, nâng cao,
nâng cao chất lượng, chất lượng, tăng cường, đẩy mạnh, khen thưởng thường xuyên, khen thưởng chuyên đề, khen
thưởng đột xuất, khen thưởng đối ngoại, khen cao, khen theo đợt, được khen, bị kỷ luật, chưa được, không
được, có được không, được hưởng, được phép, bắt buộc, phải nộp, phải báo cáo, gửi báo cáo, nộp báo cáo, báo
cáo tháng, báo cáo quý, báo cáo năm, báo cáo sơ kết, báo cáo tổng kết, báo cáo kết quả, lịch họp, cuộc họp,
phiên họp, mời họp, dự họp, vắng mặt, chủ tọa, ý kiến, góp ý, lấy ý kiến, biểu quyết, bỏ phiếu, phiếu bầu,
tán thành, nhất trí, phê duyệt, chấp thuận, phân công, giao nhiệm vụ, phụ trách, đầu mối, liên hệ, địa chỉ,
số điện thoại, thư điện tử, trang thông tin, cổng thông tin, đài truyền thanh, loa truyền thanh, báo chí,
tin bài
""".replace("\n", " ").split(",")
)
