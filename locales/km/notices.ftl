# reviewed: no

notices-title = ការជូនដំណឹង
notices-intro = ពេលមានដំណឹងថ្មី យើងផ្ញើសារទៅអ្នក។
notices-private = ក្នុងសារ យើងមិនសរសេរចំនួនប្រាក់ទេ ហើយសរសេរឈ្មោះតែពេលអ្នកចង់។
notices-phone = សារទៅទូរស័ព្ទលេខ
notices-no-phone = មិនមានលេខទូរស័ព្ទ
notices-mailbox = អ៊ីមែលទៅ
notices-no-mailbox = មិនទាន់មានអ៊ីមែល
notices-email = អ៊ីមែលរបស់អ្នក
notices-email-hint = ឧទាហរណ៍៖ { $example }។ បើមិនចង់បានអ៊ីមែល សូមទុកកន្លែងនេះឱ្យទទេ។
notices-save = រក្សាទុក
notices-saved = យើងបានរក្សាទុកហើយ។
notices-by-case = លេខទូរស័ព្ទខ្ញុំបាត់ ឬបានប្តូរ ឬខ្ញុំប្តូរខ្លួនឯងមិនបាន
notices-error-malformed = អ៊ីមែលនេះមិនត្រឹមត្រូវទេ។ សូមពិនិត្យម្តងទៀត ឧទាហរណ៍៖ { $example }

notices-form = របៀបទទួលសារ
notices-form-until = យើងមិនទាន់អាចផ្ញើសារជាសំឡេងបានទេ។ រហូតដល់ពេលនោះ សារទាំងអស់មកជាអក្សរ។ យើងចាំទុកថាអ្នកចង់បានអ្វី។
notices-form-text = ជាអក្សរ
notices-form-voice = ជាសំឡេង
notices-form-save = រក្សាទុករបៀបទទួលសារ

notices-tongue = ភាសានៃសារ
notices-tongue-hint = បើទូរស័ព្ទមិនបង្ហាញអក្សរខ្មែរ សូមជ្រើសអក្សរឡាតាំង។ អ៊ីមែលនៅតែជាអក្សរខ្មែរ។
notices-tongue-khmer = ខ្មែរ
notices-tongue-romanised = ខ្មែរ ជាអក្សរឡាតាំង
notices-tongue-english = អង់គ្លេស
notices-reminders = ការរំលឹក
notices-reminders-hint = លេខកូដ អ្វីដែលធ្វើក្នុងនាមអ្នក សេចក្តីសម្រេច និងថ្ងៃផុតកំណត់តាមច្បាប់ យើងប្រាប់អ្នកជានិច្ច។
notices-reminders-all = ការរំលឹកទាំងអស់
notices-reminders-needed = តែអ្វីដែលចាំបាច់៖ បញ្ជាក់ថានៅរស់ ៧ ថ្ងៃមុន និងមិនរំលឹកអំពីចម្លើយដែលមិនទាន់ផ្ញើ
notices-naming = ឈ្មោះក្នុងសារទូរស័ព្ទ
notices-naming-hint = អ្នកផ្សេងអាចមើលទូរស័ព្ទអ្នក។ បើគ្មានឈ្មោះ យើងសរសេរថា “បុគ្គលម្នាក់”។ អ៊ីមែលប្រាប់ឈ្មោះ។
notices-naming-nobody = គ្មានឈ្មោះ
notices-naming-names = មានឈ្មោះ
