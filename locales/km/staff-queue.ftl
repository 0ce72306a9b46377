# reviewed: no

staff-queue-title = ជួរសំណុំរឿង
staff-queue-none = ឥឡូវនេះ គ្មានសំណុំរឿងរង់ចាំការិយាល័យរបស់អ្នកទេ។
staff-queue-none-next = សំណុំរឿងថ្មីនឹងមាននៅទីនេះ។
staff-queue-table = សំណុំរឿង ចាស់នៅខាងលើ
staff-queue-pages = ទំព័រនៃជួរសំណុំរឿង
staff-queue-page = ទំព័រទី { $page } ក្នុង { $pages }។ សំណុំរឿង { $total } រង់ចាំ។
staff-queue-previous = ទំព័រមុន
staff-queue-next = ទំព័របន្ទាប់
staff-queue-reference = លេខយោង
staff-queue-name = ឈ្មោះ
staff-queue-kind = អំពី
staff-queue-office = សាខា
staff-queue-sent = បានផ្ញើ
staff-queue-age = { $days } ថ្ងៃហើយ
staff-queue-new = ថ្ងៃនេះ
staff-queue-due = ត្រូវសម្រេច
staff-queue-left = នៅសល់ { $days } ថ្ងៃ
staff-queue-due-today = ថ្ងៃនេះ
staff-queue-late = យឺត { $days } ថ្ងៃ
staff-queue-stage = ស្ថានភាព
staff-queue-holder = អ្នកពិនិត្យ
staff-queue-holder-me = អ្នក
staff-queue-holder-another = មន្ត្រីម្នាក់ទៀត
staff-queue-holder-nobody = គ្មាន
