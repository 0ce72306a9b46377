# reviewed: no

staff-sign-in-title = មន្ត្រីចូល
staff-sign-in-expired = សូមចូលម្តងទៀត។ ដើម្បីសុវត្ថិភាព យើងបិទទំព័រ ពេលមិនបានប្រើ ១៥ នាទី។
staff-sign-in-address = អាសយដ្ឋានអ៊ីមែល
staff-sign-in-password = ពាក្យសម្ងាត់
staff-sign-in-code = លេខកូដពីកម្មវិធី
staff-sign-in-code-hint = លេខកូដមាន ៦ ខ្ទង់។ លេខកូដមួយប្រើបានតែម្តង។
staff-sign-in-go = ចូល
staff-sign-in-error-wrong = អាសយដ្ឋាន ពាក្យសម្ងាត់ ឬលេខកូដមិនត្រឹមត្រូវ។ សូមរង់ចាំលេខកូដថ្មី រួចបំពេញម្តងទៀត។
staff-sign-in-error-wait = សូមរង់ចាំ { $seconds } វិនាទី រួចព្យាយាមម្តងទៀត។
staff-sign-in-passkey-what = ឬចូលដោយម្រាមដៃ មុខ ឬសោឧបករណ៍។
staff-sign-in-passkey-stopped = អ្នកមិនទាន់បានចូលទេ។ សូមព្យាយាមម្តងទៀត ឬបំពេញពាក្យសម្ងាត់ និងលេខកូដ។
staff-sign-in-error-passkey = យើងមិនអាចទទួលកូនសោនេះបានទេ។ សូមបំពេញពាក្យសម្ងាត់ និងលេខកូដ។
staff-sign-in-trouble-title = មិនអាចចូលបានឬ?
staff-sign-in-trouble = សូមសុំការអញ្ជើញថ្មីពីអ្នកគ្រប់គ្រង។
staff-sign-in-pensioner = អ្នកទទួលប្រាក់សោធនចូលតាមទំព័រនេះ
