# reviewed: no

staff-messages-title = ដំណឹងដែលផ្ញើមិនដល់
staff-messages-intro = យើងបានព្យាយាមផ្ញើដំណឹងទាំងនេះ តែមិនបានសម្រេច។ ខ្លឹមសាររបស់វាត្រូវបានលុបហើយ។ សូមទាក់ទងបុគ្គលនោះតាមវិធីផ្សេង រួចប្រាប់នៅទីនេះថាតាមវិធីណា។
staff-messages-none = ដំណឹងទាំងអស់បានទៅដល់ ឬកំពុងរង់ចាំផ្ញើ។
staff-messages-table = ដំណឹងនៃការិយាល័យរបស់អ្នក ចាស់ជាងគេនៅខាងលើ
staff-messages-name = ឈ្មោះ
staff-messages-number = លេខសមាជិក
staff-messages-channel = ផ្ញើតាម
staff-messages-because = មូលហេតុដែលឈប់ផ្ញើ
staff-messages-written-on = សរសេរនៅថ្ងៃ
staff-messages-how = អ្នកបានទាក់ទងតាមវិធីណា
staff-messages-sms = សារទូរស័ព្ទ
staff-messages-mail = អ៊ីមែល
staff-messages-expired = រង់ចាំយូរពេក
staff-messages-refused = ប្រតិបត្តិករមិនទទួល
staff-messages-no-address = លេខ ឬអាសយដ្ឋានមិនត្រឹមត្រូវ
staff-messages-damaged = ប្រព័ន្ធអានសារនេះមិនបាន
staff-messages-not-known = មិនដឹង
staff-messages-phoned = តាមទូរស័ព្ទ
staff-messages-visited = ជួបផ្ទាល់
staff-messages-not-reached = ទាក់ទងមិនបាន
staff-messages-pages = ទំព័រនៃបញ្ជី
staff-messages-page = ទំព័រ { $page } នៃ { $pages }។ ដំណឹងទាំងអស់ { $total }។
