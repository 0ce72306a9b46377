# reviewed: no

staff-at-work = អ្នកបានចូលជា { $address }។
staff-role-administrator = អ្នកគ្រប់គ្រង
staff-role-officer = មន្ត្រី
staff-role-checker = អ្នកពិនិត្យ
staff-role-agent = ភ្នាក់ងារសាខា
staff-role-attestor = អ្នកបញ្ជាក់តាមឃុំ
staff-role-auditor = អ្នកត្រួតពិនិត្យកំណត់ត្រា
staff-office-head = ការិយាល័យកណ្តាល
staff-office-province = សាខា{ $province }
staff-office-branch = សាខា { $branch } { $province }
staff-office-commune = ឃុំ{ $commune } { $province }
staff-nothing-title = គណនីរបស់អ្នក
staff-nothing-no-branch = អ្នកមិនទាន់មានសាខាទេ។ សូមសុំអ្នកគ្រប់គ្រងដាក់សាខាឱ្យអ្នក។ មុនពេលនោះ អ្នកបើកអ្វីមិនបានទេ។
staff-nothing = នៅទីនេះ មានកិច្ចការដែលមុខងាររបស់អ្នកអាចធ្វើបាន។
staff-proof-code = លេខកូដពីកម្មវិធី
staff-proof-code-hint = លេខកូដចុងក្រោយរបស់អ្នកលើសពី ១០ នាទីហើយ។ សូមបំពេញលេខកូដថ្មី មុនអនុម័ត។
staff-proof-error-missing = សូមបំពេញលេខកូដពីកម្មវិធី។
staff-proof-error-wrong = លេខកូដមិនត្រឹមត្រូវ ឬបានប្រើហើយ។ សូមរង់ចាំលេខកូដថ្មី រួចបំពេញ។
staff-proof-passkey = បញ្ជាក់ដោយកូនសោ
staff-proof-passkey-done = បានបញ្ជាក់ហើយ។ ឥឡូវនេះ សូមចុចប៊ូតុងខាងក្រោម។
staff-proof-passkey-stopped = មិនទាន់បានបញ្ជាក់ទេ។ សូមព្យាយាមម្តងទៀត ឬបំពេញលេខកូដ។
staff-proof-passkey-failed = យើងមិនអាចទទួលកូនសោនេះបានទេ។ សូមបំពេញលេខកូដ។
