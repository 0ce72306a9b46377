# reviewed: no

staff-case-person = អ្នកស្នើ
staff-case-name = ឈ្មោះ
staff-case-birth-date = ថ្ងៃខែឆ្នាំកំណើត
staff-case-phone = លេខទូរស័ព្ទ
staff-case-compared = ចម្លើយ និងបញ្ជី
staff-case-fact = ព័ត៌មាន
staff-case-told = អ្នកស្នើប្រាប់
staff-case-recorded = បញ្ជីរបស់យើង
staff-case-place = កន្លែងរស់នៅ
staff-case-since = តាំងពី
staff-case-same = ដូចគ្នា
staff-case-differs = ខុសគ្នា
staff-case-not-recorded = គ្មានក្នុងបញ្ជី
staff-case-papers = ឯកសារភ្ជាប់
staff-case-papers-none = រឿងនេះមិនត្រូវការឯកសារភ្ជាប់ទេ។
staff-case-timeline = អ្វីដែលបានធ្វើ
staff-case-by-person = អ្នកស្នើ
staff-case-at = { $date } ម៉ោង { $time }
staff-case-note-was = មន្ត្រីបានសរសេរ៖ { $note }

staff-case-decision = ការសម្រេច
staff-case-due = ត្រូវសម្រេចត្រឹម{ $date }។
staff-case-take = ចាប់ផ្តើមពិនិត្យ
staff-case-take-over = ទទួលពិនិត្យជំនួស
staff-case-taken-by-another = មន្ត្រីម្នាក់ទៀតកំពុងពិនិត្យ។
staff-case-approve = អនុម័ត
staff-case-effect-move = បន្ទាប់ពីអនុម័ត កន្លែងរស់នៅក្នុងបញ្ជីគឺ { $place }។
staff-case-own-work = អ្នកបានកែសំណុំរឿងនេះ។ មន្ត្រីម្នាក់ទៀតត្រូវអនុម័ត។
staff-case-return-title = សុំចម្លើយពីអ្នកស្នើ
staff-case-reason = មូលហេតុ
staff-case-reason-choose = ជ្រើសរើសមូលហេតុ
staff-case-note = កំណត់ចំណាំ
staff-case-note-hint = អ្នកស្នើនឹងអានអក្សរនេះ។ មិនចាំបាច់ទេ។ យ៉ាងច្រើន ៥០០ តួ។
staff-case-return = បញ្ជូនត្រឡប់
staff-case-correct-title = កែកន្លែងរស់នៅ
staff-case-correct-place = លេខកូដឃុំ សង្កាត់ ឬភូមិ
staff-case-correct-place-hint = ឃុំ ឬសង្កាត់មាន ៦ ខ្ទង់ ភូមិមាន ៨ ខ្ទង់។ អ្នកដែលកែ មិនអាចអនុម័តបានទេ។
staff-case-correct = កែតម្រូវ
staff-case-waits = សំណុំរឿងនេះរង់ចាំអ្នកស្នើឆ្លើយ។
staff-case-approved = សំណុំរឿងនេះបានអនុម័តហើយ។

staff-case-error-stage = សំណុំរឿងនេះបានប្តូរស្ថានភាព។ សូមមើលស្ថានភាពថ្មី។
staff-case-error-reason = សូមជ្រើសរើសមូលហេតុ។
staff-case-error-note = កំណត់ចំណាំវែងជាង ៥០០ តួ។ សូមកាត់ឱ្យខ្លី។
staff-case-error-code = គ្មានឃុំ សង្កាត់ ឬភូមិណាមានលេខកូដនេះទេ។ សូមបំពេញ ៦ ឬ ៨ ខ្ទង់។
staff-case-error-same = បញ្ជីមានកន្លែងនេះហើយ។ សូមបំពេញលេខកូដផ្សេង។
