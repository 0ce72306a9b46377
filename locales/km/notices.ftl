# reviewed: no

notices-title = ការជូនដំណឹង
notices-intro = ពេលមានដំណឹងថ្មី យើងផ្ញើសារទៅអ្នក។
notices-private = ក្នុងសារ យើងមិនសរសេរចំនួនប្រាក់ទេ។
notices-phone = សារទៅទូរស័ព្ទលេខ
notices-no-phone = មិនមានលេខទូរស័ព្ទ
notices-mailbox = អ៊ីមែលទៅ
notices-no-mailbox = មិនទាន់មានអ៊ីមែល
notices-email = អ៊ីមែលរបស់អ្នក
notices-email-hint = ឧទាហរណ៍៖ { $example }។ បើមិនចង់បានអ៊ីមែល សូមទុកកន្លែងនេះឱ្យទទេ។
notices-save = រក្សាទុក
notices-saved = យើងបានរក្សាទុកហើយ។
notices-error-malformed = អ៊ីមែលនេះមិនត្រឹមត្រូវទេ។ សូមពិនិត្យម្តងទៀត ឧទាហរណ៍៖ { $example }

notices-form = របៀបទទួលសារ
notices-form-until = យើងមិនទាន់អាចផ្ញើសារជាសំឡេងបានទេ។ រហូតដល់ពេលនោះ សារទាំងអស់មកជាអក្សរ។ យើងចាំទុកថាអ្នកចង់បានអ្វី។
notices-form-text = ជាអក្សរ
notices-form-voice = ជាសំឡេង
notices-form-save = រក្សាទុករបៀបទទួលសារ
