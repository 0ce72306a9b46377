# reviewed: no
# word breaks: no
# Complaints in the hands of staff.

staff-complaint-list-title = ពាក្យបណ្តឹង
staff-complaint-list-intro = ពាក្យបណ្តឹងដែលជិតផុតកំណត់ស្ថិតនៅខាងលើ។ ពាក្យបណ្តឹងអំពីការិយាល័យរបស់អ្នក មិនបង្ហាញនៅទីនេះទេ។
staff-complaint-none = គ្មានពាក្យបណ្តឹងរង់ចាំទេ។
staff-complaint-waiting = ពាក្យបណ្តឹងដែលរង់ចាំ
staff-complaint-pages = ទំព័រនៃពាក្យបណ្តឹង
staff-complaint-next = ត្រូវធ្វើ
staff-complaint-due = ត្រឹមថ្ងៃ
staff-complaint-desk = នៅថ្នាក់
staff-complaint-desk-branch = មន្ត្រីខេត្ត
staff-complaint-desk-province = អ្នកពិនិត្យនៃខេត្ត
staff-complaint-desk-centre = មន្ត្រីការិយាល័យកណ្តាល
staff-complaint-desk-oversight = អ្នកពិនិត្យនៃការិយាល័យកណ្តាល
staff-complaint-promise-read = អាន ហើយប្រាប់ថាបានអាន
staff-complaint-promise-answer = ឆ្លើយ
staff-complaint-title = ពាក្យបណ្តឹងមួយ
staff-complaint-sender = អ្នកប្តឹង
staff-complaint-unnamed = មិនបានប្រាប់ឈ្មោះ
staff-complaint-until = ត្រឹម{ $date }។
staff-complaint-is-late = ហួសពេលសន្យាហើយ។
staff-complaint-is-lifted = ពាក្យបណ្តឹងនេះធ្លាប់យឺត ហើយបានមកដល់ថ្នាក់បន្ទាប់។
staff-complaint-is-answered = បានឆ្លើយនៅ{ $date }។
staff-complaint-read-title = បានអានហើយ?
staff-complaint-read-what = អ្នកប្តឹងនឹងឃើញថា មានមន្ត្រីអាន។ បើអ្នកប្តឹងបានប្រាប់ឈ្មោះ យើងផ្ញើសារទៅ។
staff-complaint-read = ខ្ញុំបានអានហើយ
staff-complaint-answer-title = ឆ្លើយ
staff-complaint-answer-words = ចម្លើយទៅអ្នកប្តឹង
staff-complaint-answer-hint = សូមសរសេរសុភាព និងខ្លី៖ អ្វីដែលយើងបានពិនិត្យ អ្វីដែលយើងបានកែ។ កុំសរសេររឿងផ្ទាល់ខ្លួនរបស់អ្នកណា។ ចម្លើយកែមិនបានទេ។
staff-complaint-answer-send = ផ្ញើចម្លើយ
staff-complaint-error-words = សូមសរសេរចម្លើយ ដែលខ្លីជាង ១.០០០ អក្សរ។
staff-complaint-refused-read = មានមន្ត្រីម្នាក់ប្រាប់រួចហើយថាបានអាន។
staff-complaint-refused-answered = ពាក្យបណ្តឹងនេះបានឆ្លើយរួចហើយ។
