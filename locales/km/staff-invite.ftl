# reviewed: no

staff-invite-title = បើកគណនីមន្ត្រី
staff-invite-name = ការអញ្ជើញនេះសម្រាប់ { $name }។
staff-invite-password = ពាក្យសម្ងាត់ថ្មី
staff-invite-password-hint = យ៉ាងតិច ១៥ តួ។ ពាក្យបីបួនដែលអ្នកចងចាំ ក៏ល្អ។
staff-invite-again = ពាក្យសម្ងាត់ម្តងទៀត
staff-invite-again-hint = សូមបំពេញដូចគ្នានឹងខាងលើ។
staff-invite-app-title = ការផ្ទៀងផ្ទាត់ពីរជំហាន
staff-invite-app = សូមបញ្ចូលកូនសោនេះក្នុងកម្មវិធីផ្ទៀងផ្ទាត់លើទូរស័ព្ទ។
staff-invite-open-app = បើកកម្មវិធីផ្ទៀងផ្ទាត់លើទូរស័ព្ទនេះ
staff-invite-code = លេខកូដពីកម្មវិធី
staff-invite-code-hint = លេខកូដមាន ៦ ខ្ទង់។
staff-invite-accept = បើកគណនី
staff-invite-error-short = ពាក្យសម្ងាត់ត្រូវមានយ៉ាងតិច ១៥ តួ។
staff-invite-error-differ = ពាក្យសម្ងាត់ទាំងពីរមិនដូចគ្នាទេ។
staff-invite-error-code = លេខកូដមិនត្រឹមត្រូវ។ សូមបំពេញលេខកូដដែលកម្មវិធីបង្ហាញឥឡូវនេះ។
staff-invite-done = គណនីរបស់អ្នកបានបើកហើយ។
staff-invite-not-valid = ការអញ្ជើញនេះប្រើមិនបាន ឬផុតកំណត់។ សូមសុំការអញ្ជើញថ្មីពីអ្នកគ្រប់គ្រង។
staff-invite-card = លេខអត្តសញ្ញាណប័ណ្ណរបស់អ្នក
staff-invite-card-hint = លេខមាន ៩ ខ្ទង់។ យើងរក្សាទុកតែស្នាមរបស់វា ដើម្បីកុំឱ្យអ្នកសម្រេចសំណុំរឿងដែលមានឈ្មោះអ្នក។
staff-invite-error-card = លេខអត្តសញ្ញាណប័ណ្ណមាន ៩ ខ្ទង់។ សូមមើលប័ណ្ណម្តងទៀត។
staff-invite-error-another-card = យើងស្គាល់ប័ណ្ណផ្សេងរបស់អ្នក។ សូមបំពេញលេខនោះ ឬសួរអ្នកគ្រប់គ្រង។
