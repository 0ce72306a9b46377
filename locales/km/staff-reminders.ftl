# reviewed: no

staff-reminders-title = អ្នកដែលមិនបានទទួលការរំលឹកឱ្យបញ្ជាក់ថានៅរស់
staff-reminders-intro = គ្មានសារណាមួយបានទៅដល់អ្នកទាំងនេះទេ។ សូមបោះពុម្ពទំព័រនេះ យកទៅជាមួយ ប្រាប់ពួកគាត់ផ្ទាល់ រួចបំពេញថ្ងៃនៅទីនេះ។
staff-reminders-stops-nothing = បញ្ជីនេះមិនបញ្ឈប់ប្រាក់របស់អ្នកណាទេ។
staff-reminders-none = ក្នុងការិយាល័យរបស់អ្នក គ្មានអ្នកណាដែលខកខានការរំលឹកទេ។
staff-reminders-table = អ្នកនៅក្នុងការិយាល័យរបស់អ្នក តាមកន្លែងរស់នៅ
staff-reminders-name = ឈ្មោះ
staff-reminders-number = លេខសមាជិក
staff-reminders-place = កន្លែងរស់នៅ
staff-reminders-due = បញ្ជាក់ថានៅរស់ ត្រឹម
staff-reminders-tried = សារដែលបានព្យាយាមផ្ញើ
staff-reminders-told = ថ្ងៃប្រាប់ផ្ទាល់
staff-reminders-save = រក្សាទុក
staff-reminders-days = { $days } ថ្ងៃមុន៖
staff-reminders-nobody = គ្មានលេខទូរស័ព្ទ
staff-reminders-pages = ទំព័រនៃបញ្ជី
staff-reminders-page = ទំព័រ { $page } នៃ { $pages }។ មនុស្សទាំងអស់ { $total } នាក់។
