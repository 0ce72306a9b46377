# reviewed: no

staff-person-papers-find-title = ឯកសារដែលម្ចាស់ឯកសារយកមកសាខា
staff-person-papers-find-intro = ពេលម្ចាស់ឯកសារបង្ហាញឯកសារ អ្នកអាចបន្ថែមរូបថតឯកសារនោះ។ ឯកសារនោះប្រើបានសម្រាប់គ្រប់រឿងដែលសុំឯកសារបែបនេះ។
staff-person-papers-title = ឯកសាររបស់ { $name }
staff-person-papers-written = ម្ចាស់ឯកសារឃើញថា អ្នកបានបើកទំព័រនេះ។
staff-person-papers-add = បន្ថែមឯកសារ
staff-person-papers-none = មិនទាន់មានឯកសារទេ។
staff-person-papers-locked = ឯកសារទាំងអស់របស់គាត់ជាប់សោ។ ឥឡូវមិនអាចបន្ថែមអ្វីបានទេ។
staff-person-papers-retired = លេខនេះលែងប្រើហើយ។ សូមប្រើលេខសមាជិកដែលបញ្ចប់ដោយ { $ending }។
staff-person-papers-received = ទំព័រនោះត្រូវបានបន្ថែមហើយ។
staff-person-papers-removed = ទំព័រនោះត្រូវបានដកចេញហើយ។
staff-person-papers-held = ទំព័រនោះនៅដដែល។ មន្ត្រីកំពុងប្រើ ឬបានសម្រេចដោយវា ឬឯកសារជាប់សោ។
staff-person-papers-by-herself = ម្ចាស់ឯកសារបានផ្ញើ នៅ{ $date }
staff-person-papers-by-delegate = អ្នកធ្វើជំនួសបានផ្ញើ នៅ{ $date }
staff-person-papers-by-partner = ប្រព័ន្ធរបស់អង្គការដៃគូបានផ្ញើ នៅ{ $date }

staff-person-papers-new-title = បន្ថែមឯកសារ
staff-person-papers-new-told = ម្ចាស់ឯកសារនឹងទទួលសារថា មានឯកសារត្រូវបានបន្ថែម។
staff-person-papers-new-limits = រូបថត ឬឯកសារ PDF។ មួយឯកសារ មិនលើស ១០ មេកាបៃ។ មនុស្សម្នាក់ ក្នុងមួយថ្ងៃ មិនលើស ៤០ មេកាបៃ។
staff-person-papers-new-no-kind = សូមជ្រើសរើសថា នេះជាឯកសារអ្វី។
