# reviewed: no

not-right-link = មិនត្រឹមត្រូវទេឬ?
not-right-title = ប្រាប់ថាមិនត្រឹមត្រូវ៖ { $datum }
not-right-recorded = ឥឡូវនេះក្នុងបញ្ជី
not-right-text = តើអ្វីមិនត្រឹមត្រូវ?
not-right-hint = សរសេរប៉ុន្មានពាក្យក៏បាន។ បើអ្នកដឹង សូមប្រាប់អ្វីដែលត្រឹមត្រូវ។
not-right-what-happens = យើងរក្សាទុកពាក្យរបស់អ្នក ជូនមន្ត្រីពិនិត្យ។
not-right-keeps-paying = ប្រាក់សោធនរបស់អ្នកមិនផ្អាកដោយសារសំណើនេះទេ។
not-right-send = ផ្ញើ
not-right-error-empty = សូមសរសេរថាអ្វីមិនត្រឹមត្រូវ។
not-right-error-long = សូមសរសេរឱ្យខ្លីជាង { $longest } អក្សរ។
not-right-datum-reference-salary = បៀវត្សសម្រាប់គណនា
not-right-datum-service = អតីតភាពការងារ
not-right-datum-grade-minimum = អប្បបរមាសម្រាប់ថ្នាក់
not-right-datum-decided-amount = ចំនួនក្នុងសេចក្តីសម្រេច
not-right-datum-paid-amount = ប្រាក់ដែលបានបើក
not-right-datum-birth-date = ថ្ងៃខែឆ្នាំកំណើត
not-right-datum-name = ឈ្មោះ
not-right-datum-account = គណនី
not-right-datum-life-certificate-due = ថ្ងៃបញ្ជាក់ថានៅរស់
not-right-received-title = យើងបានទទួលហើយ
not-right-received-reference = លេខយោងរបស់អ្នក
not-right-received-about = អំពី៖ { $datum }
not-right-received-next-title = បន្ទាប់ទៀត
not-right-received-next = យើងបានរក្សាទុក ជូនមន្ត្រីពិនិត្យ។ បើត្រូវការចម្លើយឆាប់ សូមទូរស័ព្ទមកយើង។
not-right-received-call = ចង់សួរ? ទូរស័ព្ទទៅលេខ { $number } ហើយប្រាប់លេខយោង។
not-right-received-back = ត្រឡប់ទៅប្រាក់សោធនរបស់ខ្ញុំ
