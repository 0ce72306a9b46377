# reviewed: no

staff-claim-call-list-title = គ្រួសារដែលរង់ចាំការទូរស័ព្ទ
staff-claim-call-list-intro = អ្នកទាំងនេះបានប្រាប់តាមលេខកូដខ្លីថា ចង់សុំសោធន ឬវិភាជន៍បូជាសព។ សូមទូរស័ព្ទទៅគាត់។
staff-claim-call-list-none = ឥឡូវនេះ គ្មាននរណារង់ចាំការទូរស័ព្ទទេ។
staff-claim-call-title = សូមទូរស័ព្ទទៅគាត់
staff-claim-call-what = មិនទាន់មាននរណាពិនិត្យក្នុងបញ្ជីទេ។ សូមសួរឈ្មោះគាត់ និងឈ្មោះអ្នកស្លាប់ ហើយប្រាប់ឯកសារដែលត្រូវយកមក។
staff-claim-call-number = លេខយោង
staff-claim-call-told = បានប្រាប់នៅ
staff-claim-call-waited = រង់ចាំ (ថ្ងៃធ្វើការ)
staff-claim-call-pages = ទំព័រនៃបញ្ជីការទូរស័ព្ទ
staff-claim-call-page = ទំព័រ { $page } នៃ { $pages }។ គ្រួសារទាំងអស់ { $total }។
staff-claim-call-phone = លេខទូរស័ព្ទ
staff-claim-call-deceased = លេខសមាជិករបស់អ្នកស្លាប់
staff-claim-call-relation = ត្រូវជាអ្វីនឹងអ្នកស្លាប់
staff-claim-call-funeral = បានរៀបចំបុណ្យសព៖ វិភាជន៍បូជាសព
staff-claim-call-died = ថ្ងៃស្លាប់
staff-claim-call-unknown = គាត់មិនដឹង
staff-claim-call-close-title = បិទ
staff-claim-call-close-why = ពេលបិទ អ្វីដែលគាត់បានប្រាប់ត្រូវលុប។
staff-claim-call-close-ask = សូមពិនិត្យមុនពេលបិទ
staff-claim-call-outcome = លទ្ធផល
staff-claim-call-close-yes = បិទ ហើយលុប
staff-claim-call-close-no = ទុកវិញ មិនបិទទេ
staff-claim-call-entered = បានបំពេញឯកសាររបស់គាត់
staff-claim-call-not-reached = ទូរស័ព្ទហើយ គ្មានអ្នកទទួល
staff-claim-call-no-claim = គាត់មិនសុំ ឬគ្មានអ្វីត្រូវសុំ
staff-claim-call-mistake = ផ្ញើច្រឡំ ឬអ្នកផ្សេងផ្ញើ
