# reviewed: no

staff-member-list-title = មន្ត្រីទាំងអស់
staff-member-second-needed = អ្នកគ្រប់គ្រងដែលអាចចូលបានមានតិចជាងពីរនាក់។ ត្រូវមានពីរនាក់៖ ម្នាក់ស្នើ ម្នាក់ទៀតសម្រេច។
staff-member-operator = អ្នកថែទាំប្រព័ន្ធអាចអញ្ជើញអ្នកគ្រប់គ្រង ឬផ្ញើតំណថ្មី ដោយពាក្យបញ្ជានេះ៖
staff-member-waiting-title = សំណើដែលរង់ចាំ
staff-member-waiting-none = ឥឡូវនេះ គ្មានសំណើរង់ចាំទេ។
staff-member-waiting-table = សំណើដែលរង់ចាំ ចាស់នៅខាងលើ
staff-member-everybody = បញ្ជីមន្ត្រី
staff-member-table = មន្ត្រី តាមលំដាប់អាសយដ្ឋាន
staff-member-pages = ទំព័រនៃបញ្ជី
staff-member-page = ទំព័រទី { $page } ក្នុង { $pages }។ មន្ត្រីទាំងអស់ { $total } នាក់។
staff-member-address = អាសយដ្ឋានអ៊ីមែល
staff-member-address-hint = តំណនឹងទៅអ៊ីមែលនេះ មិនទៅអ្នកផ្សេងទេ។
staff-member-role = តួនាទី
staff-member-office = ការិយាល័យ
staff-member-office-hint = អ្នកគ្រប់គ្រងធ្វើការនៅការិយាល័យកណ្តាល។
staff-member-commune = ឃុំ ឬសង្កាត់
staff-member-commune-hint = សម្រាប់អ្នកបញ្ជាក់តាមឃុំប៉ុណ្ណោះ៖ ឈ្មោះឃុំ ឬលេខ ៦ ខ្ទង់។ សូមជ្រើសរើសខេត្តរបស់ឃុំខាងលើ។
staff-member-branch = សាខា
staff-member-branch-hint = សម្រាប់ភ្នាក់ងារសាខាប៉ុណ្ណោះ។ ខេត្តគឺជាខេត្តរបស់សាខា។
staff-member-no-branch = ភ្នាក់ងារសាខានេះមិនទាន់មានសាខាទេ។ មុនមានសាខា មន្ត្រីនេះបើកអ្វីមិនបានទេ។
staff-member-choose = សូមជ្រើសរើស
staff-member-standing = ស្ថានភាព
staff-member-invited = បានអញ្ជើញ
staff-member-at-work = កំពុងធ្វើការ
staff-member-closed = បានបិទ
staff-member-waits = មានសំណើរង់ចាំ

staff-member-title = មន្ត្រីម្នាក់
staff-member-proposals = ស្នើប្តូរ
staff-member-second = អ្នកគ្រប់គ្រងម្នាក់ទៀតត្រូវអនុម័ត។ អ្នកមិនអាចអនុម័តសំណើរបស់ខ្លួនឯងបានទេ។
staff-member-propose-move = ស្នើតួនាទី និងការិយាល័យនេះ
staff-member-reset-why = សម្រាប់អ្នកភ្លេចពាក្យសម្ងាត់ ឬបាត់ទូរស័ព្ទដែលមានលេខកូដ។ គណនីនឹងចាកចេញ ហើយតំណថ្មីនឹងទៅអ៊ីមែល។
staff-member-propose-reset = ស្នើផ្ញើតំណថ្មី
staff-member-close-why = សម្រាប់អ្នកឈប់ធ្វើការ។ គណនីនឹងចាកចេញភ្លាម។ ឈ្មោះនៅក្នុងកំណត់ត្រាដដែល។
staff-member-propose-close = ស្នើបិទគណនី
staff-member-open-change = បើកសំណើនេះ
staff-member-has-left = គណនីនេះបានបិទហើយ។ បើចង់បើកវិញ សូមស្នើមន្ត្រីថ្មីដោយអាសយដ្ឋានដដែល។
staff-member-passkey-copied = នៅ{ $date } កូនសោមួយរបស់មន្ត្រីនេះបានបង្ហាញថា អាចត្រូវបានគេចម្លង។ វាប្រើលែងបានទេ។ សូមសួរមន្ត្រីនេះ។

staff-member-new-title = ស្នើមន្ត្រីថ្មី
staff-member-propose = ស្នើ

staff-member-error-no-address = សូមបំពេញអាសយដ្ឋានអ៊ីមែល។
staff-member-error-address = នេះមិនមែនជាអាសយដ្ឋានអ៊ីមែលទេ។ សូមមើលម្តងទៀត។
staff-member-error-taken = មន្ត្រីម្នាក់មានអាសយដ្ឋាននេះហើយ។
staff-member-error-role = សូមជ្រើសរើសតួនាទី។
staff-member-error-office = សូមជ្រើសរើសការិយាល័យ។
staff-member-error-head-office = អ្នកគ្រប់គ្រងធ្វើការនៅការិយាល័យកណ្តាល។ សូមជ្រើសរើសការិយាល័យកណ្តាល។
staff-member-error-province = អ្នកបញ្ជាក់តាមឃុំធ្វើការក្នុងខេត្តមួយ។ សូមជ្រើសរើសខេត្ត។
staff-member-error-no-commune = សូមបំពេញឈ្មោះឃុំ ឬលេខ ៦ ខ្ទង់។
staff-member-error-commune = ក្នុងខេត្តនេះ គ្មានឃុំឈ្មោះនេះ ឬមានច្រើនជាងមួយ។ សូមបំពេញលេខ ៦ ខ្ទង់។
staff-member-error-no-branch = សូមជ្រើសរើសសាខា។
staff-member-error-branch = សាខានេះបានបិទហើយ។ សូមជ្រើសរើសផ្សេង។
staff-member-error-unchanged = នេះជាតួនាទី និងការិយាល័យបច្ចុប្បន្ន។ សូមជ្រើសរើសផ្សេង។
staff-member-error-waits = សំណើមួយទៀតកំពុងរង់ចាំ។ ត្រូវសម្រេច ឬដកសំណើនោះវិញជាមុនសិន។
