# reviewed: no

staff-audit-title = កំណត់ត្រានៃអ្វីដែលបានធ្វើ
staff-audit-intro = ទំព័រនេះបង្ហាញអ្វីដែលបានធ្វើ តែមិនបង្ហាញព័ត៌មានផ្ទាល់ខ្លួនទេ។ ការស្វែងរកម្តងៗត្រូវបានកត់ត្រាទុក។
staff-audit-sealed-to = កំណត់ត្រាបានបិទត្រារហូតដល់បាច់លេខ { $batch } នៅ{ $date } ម៉ោង { $time }។
staff-audit-act = អ្វីដែលបានធ្វើ
staff-audit-act-hint = ឈ្មោះ ឬដើមឈ្មោះ។ ឧទាហរណ៍៖ { $example }
staff-audit-actor = អ្នកធ្វើ
staff-audit-actor-hint = អ៊ីមែលមន្ត្រី។ ទុកទំនេរ ដើម្បីរកទាំងអស់។
staff-audit-about = លេខសមាជិក ឬលេខសំណុំរឿង
staff-audit-about-hint = ឧទាហរណ៍៖ V-118203
staff-audit-from = ចាប់ពីថ្ងៃ
staff-audit-from-hint = ទុកទំនេរ សម្រាប់ ៧ ថ្ងៃមុន។
staff-audit-until = រហូតដល់ថ្ងៃ
staff-audit-until-hint = ទុកទំនេរ សម្រាប់ថ្ងៃនេះ។ យ៉ាងច្រើន ៩២ ថ្ងៃ។
staff-audit-search = ស្វែងរក
staff-audit-found = កំណត់ត្រា ថ្មីមុន
staff-audit-when = ពេល
staff-audit-subject = អំពី
staff-audit-detail = លម្អិត
staff-audit-sealed = ត្រា
staff-audit-is-sealed = បានបិទត្រា
staff-audit-not-sealed = មិនទាន់
staff-audit-older = កំណត់ត្រាចាស់ជាងនេះ
staff-audit-none = រកមិនឃើញកំណត់ត្រាទេ។
staff-audit-error-about = សូមបំពេញលេខសមាជិក ឬលេខសំណុំរឿង។
staff-audit-error-from = សូមបំពេញថ្ងៃដំបូង។ ឧទាហរណ៍៖ 15/6/2026
staff-audit-error-until = សូមបំពេញថ្ងៃចុងក្រោយ ក្រោយថ្ងៃដំបូង យ៉ាងច្រើន ៩២ ថ្ងៃ។
