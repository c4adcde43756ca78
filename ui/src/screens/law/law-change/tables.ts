import type { RuleScreen } from '../../../border/generated';

/**
 * The tables of a report that a rule may look at. No command of the border lists them without a
 * bundle at hand, so they stand here too; a test holds them to the core's shapes.
 */
export interface ReportTable {
  id: string;
  /** As the workbook names it; Vietnamese like all of a report. */
  title: string;
  /** Where a finding in it is put right, by the core's name. */
  screen: RuleScreen;
  /** Each column by its name in expressions and its title. */
  columns: Readonly<Record<string, string>>;
}

export const TABLES: readonly ReportTable[] = [
  {
    id: 'trung-tam',
    title: 'Thông tin trung tâm',
    screen: 'bao-cao',
    columns: {
      centre_id: 'Mã trung tâm',
      name: 'Tên trung tâm',
      unit_code: 'Mã đơn vị hành chính',
      unit_from: 'Đơn vị có từ ngày',
      unit_name: 'Xã, phường, đặc khu',
      parent_name: 'Trực thuộc',
      area_class: 'Khu vực',
      account_kind: 'Tình trạng tài khoản',
      has_seal: 'Có con dấu riêng',
      office_id: 'Mã nơi nhận',
      office_name: 'Nơi nhận báo cáo',
      first_on: 'Ghi sổ từ ngày',
      quarter: 'Quý báo cáo',
      from_on: 'Kỳ báo cáo từ ngày',
      to_on: 'Kỳ báo cáo đến ngày',
      is_sample: 'Dữ liệu mẫu',
    },
  },
  {
    id: 'nhan-su',
    title: 'Nhân sự và chức vụ',
    screen: 'nhan-su',
    columns: {
      post_id: 'Mã chức vụ',
      person_id: 'Mã người',
      full_name: 'Họ và tên',
      is_female: 'Nữ',
      birth_year: 'Năm sinh',
      main_job: 'Chức vụ chính',
      role: 'Chức vụ tại trung tâm',
      decision_no: 'Số quyết định',
      decision_on: 'Ngày quyết định',
      from_on: 'Từ ngày',
      to_on: 'Đến ngày',
      end_reason: 'Lý do thôi giữ',
      sending_school: 'Trường cử biệt phái',
      is_trained: 'Đã tập huấn',
    },
  },
  {
    id: 'co-so-vat-chat',
    title: 'Cơ sở vật chất',
    screen: 'co-so',
    columns: {
      facility_id: 'Mã',
      category: 'Danh mục',
      name: 'Tên',
      quantity: 'Số lượng',
      usable: 'Dùng được',
      relation: 'Quan hệ sử dụng',
      condition: 'Tình trạng',
      acquired_on: 'Có từ ngày',
      source_code: 'Nguồn',
      value_vnd: 'Giá trị',
      note: 'Ghi chú',
    },
  },
  {
    id: 'hoat-dong',
    title: 'Hoạt động, lớp, chuyên đề',
    screen: 'hoat-dong',
    columns: {
      activity_id: 'Mã',
      group: 'Nhóm',
      form: 'Hình thức',
      title: 'Tên',
      held_on: 'Ngày',
      sessions: 'Số buổi',
      place: 'Địa điểm',
      partner: 'Đơn vị phối hợp',
      turns: 'Số lượt người',
      turns_female: 'Trong đó nữ',
      turns_minority: 'Trong đó dân tộc thiểu số',
      persons: 'Số người',
      speaker: 'Báo cáo viên',
      cost_vnd: 'Kinh phí',
      source_code: 'Nguồn kinh phí',
      evidence: 'Minh chứng',
    },
  },
  {
    id: 'nguon-kinh-phi',
    title: 'Thu chi theo nguồn kinh phí',
    screen: 'nguon',
    columns: {
      source_code: 'Mã nguồn',
      class: 'Loại nguồn',
      name: 'Nguồn',
      opening_vnd: 'Kỳ trước chuyển sang',
      allotted_year_vnd: 'Dự toán giao cả năm',
      received_vnd: 'Thu trong kỳ',
      received_year_vnd: 'Thu lũy kế từ đầu năm',
      spent_vnd: 'Chi trong kỳ',
      spent_year_vnd: 'Chi lũy kế từ đầu năm',
      closing_vnd: 'Còn lại cuối kỳ',
      allows_allowance: 'Được chi phụ cấp',
    },
  },
  {
    id: 'so-du',
    title: 'Tiền mặt và tiền gửi',
    screen: 'so-quy',
    columns: {
      place: 'Nơi giữ tiền',
      opening_vnd: 'Số dư đầu kỳ',
      in_vnd: 'Tăng trong kỳ',
      out_vnd: 'Giảm trong kỳ',
      closing_vnd: 'Số dư cuối kỳ',
      lowest_vnd: 'Số dư thấp nhất trong kỳ',
      lowest_on: 'Ngày có số dư thấp nhất',
    },
  },
  {
    id: 'chung-tu',
    title: 'Chứng từ thu, chi',
    screen: 'so-quy',
    columns: {
      voucher_id: 'Mã',
      number: 'Số chứng từ',
      series: 'Loại',
      ordinal: 'Số thứ tự trong năm',
      kind: 'Nội dung',
      place: 'Nơi giữ tiền',
      day: 'Ngày',
      payee: 'Người nộp, người nhận',
      reason: 'Diễn giải',
      source_code: 'Nguồn',
      budget_code: 'Tiểu mục',
      amount_vnd: 'Số tiền',
      documents: 'Chứng từ gốc kèm theo',
      is_void: 'Đã hủy',
      void_reason: 'Lý do hủy',
      reverses: 'Đảo chứng từ số',
      allowance_month: 'Trả phụ cấp tháng',
    },
  },
  {
    id: 'so-quy',
    title: 'Sổ quỹ',
    screen: 'so-quy',
    columns: {
      place: 'Nơi giữ tiền',
      line: 'Dòng',
      day: 'Ngày',
      number: 'Số chứng từ',
      reason: 'Diễn giải',
      in_vnd: 'Thu',
      out_vnd: 'Chi',
      balance_vnd: 'Tồn',
    },
  },
  {
    id: 'phu-cap',
    title: 'Phụ cấp hằng tháng',
    screen: 'phu-cap',
    columns: {
      month: 'Tháng',
      post_id: 'Mã chức vụ',
      full_name: 'Họ và tên',
      role: 'Chức vụ',
      method: 'Cách tính',
      coefficient: 'Hệ số',
      base_vnd: 'Mức lương cơ sở',
      amount_vnd: 'Thành tiền',
      paid_vnd: 'Đã chi',
      decision: 'Quy định áp dụng',
      instrument: 'Văn bản',
      in_force_from: 'Áp dụng từ ngày',
      is_verified: 'Đã kiểm chứng văn bản',
      voucher: 'Phiếu chi',
    },
  },
  {
    id: 'kiem-quy',
    title: 'Kiểm kê quỹ tiền mặt',
    screen: 'kiem-quy',
    columns: {
      counted_on: 'Ngày kiểm kê',
      counted_vnd: 'Tiền thực đếm',
      book_vnd: 'Tiền theo sổ',
      difference_vnd: 'Chênh lệch',
      reason: 'Lý do chênh lệch',
    },
  },
  {
    id: 'kho-khan',
    title: 'Khó khăn, vướng mắc',
    screen: 'kho-khan',
    columns: { position: 'Thứ tự', code: 'Khó khăn', text: 'Nói rõ thêm' },
  },
  {
    id: 'kien-nghi',
    title: 'Kiến nghị',
    screen: 'kho-khan',
    columns: {
      position: 'Thứ tự',
      code: 'Kiến nghị',
      text: 'Nói rõ thêm',
      asked_of: 'Kiến nghị với',
    },
  },
];

/** Where a finding about the report as a whole is put right. */
const WHOLE: RuleScreen = 'bao-cao';

export const tableOf = (id: string | null): ReportTable | undefined =>
  TABLES.find((table) => table.id === id);

export const screenOfTable = (id: string | null): RuleScreen => tableOf(id)?.screen ?? WHOLE;
