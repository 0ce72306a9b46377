# reviewed: no

staff-claimant-list-title = គ្រួសារដែលសុំឯកសារ
staff-claimant-list-intro = អ្នកទាំងនេះមិននៅក្នុងបញ្ជីសមាជិកទេ។ មន្ត្រីម្នាក់ទៀតត្រូវបញ្ជាក់ឯកសារនីមួយៗ។
staff-claimant-list-none = ឥឡូវនេះ គ្មានឯកសាររង់ចាំទេ។
staff-claimant-by-herself = សាមីខ្លួន ពីផ្ទះ
staff-claimant-by-me = អ្នក
staff-claimant-by-another = មន្ត្រីម្នាក់ទៀត
staff-claimant-by-partner = ប្រព័ន្ធរបស់អង្គការដៃគូ

staff-claimant-new-title = បំពេញឯកសារសម្រាប់គ្រួសារ
staff-claimant-new-intro = សូមពិនិត្យប័ណ្ណ ឬសៀវភៅរបស់គាត់ជាមុនសិន។ សូមសរសេរដូចនៅលើប័ណ្ណ។
staff-claimant-new-two = គាត់ទទួលលេខតាមទូរស័ព្ទភ្លាម។ មន្ត្រីម្នាក់ទៀតត្រូវបញ្ជាក់ មុនពេលគាត់ចូលបាន។
staff-claimant-reported-as = អ្នកដែលបានប្រាប់អំពីមរណភាព៖ { $relation }
staff-claimant-kept-number = បើគាត់បានទុកចម្លើយនៅផ្ទះ៖ លេខដែលយើងបានផ្ញើទៅទូរស័ព្ទ
staff-claimant-kept-look = បំពេញចម្លើយទាំងនេះ
staff-claimant-kept-found = នេះជាចម្លើយដែលគាត់បានទុក។ សូមផ្ទៀងផ្ទាត់ជាមួយប័ណ្ណ ឬសៀវភៅ ហើយបំពេញឱ្យគ្រប់។ ពេលអ្នកបំពេញឯកសាររួច លេខនេះប្រើលែងបាន។
staff-claimant-new-send = បំពេញឯកសារ

staff-claimant-title = ឯកសារនៃអ្នកសុំ
staff-claimant-place = លំនៅឋាន
staff-claimant-born-known = អំពីថ្ងៃកំណើត
staff-claimant-born-month = គាត់ដឹងតែខែ និងឆ្នាំ។ ថ្ងៃដែលបង្ហាញ ជាថ្ងៃទីមួយនៃខែ។
staff-claimant-born-year = គាត់ដឹងតែឆ្នាំ។ ថ្ងៃដែលបង្ហាញ ជាថ្ងៃទីមួយនៃឆ្នាំ។
staff-claimant-relation = ត្រូវជាអ្វីនឹងអ្នកស្លាប់
staff-claimant-no-paper = មិនទាន់មានមន្ត្រីណាបានឃើញទេ
staff-claimant-same-card = ឯកសារផ្សេងមានអត្តសញ្ញាណប័ណ្ណលេខនេះដែរ។ មនុស្សម្នាក់មានឯកសារតែមួយ។
staff-claimant-same-card-elsewhere = ឯកសារមួយ នៅក្រៅខេត្តរបស់អ្នក
staff-claimant-same-card-stops = មិនអាចបញ្ជាក់បានទេ ព្រោះឯកសារផ្សេងមានអត្តសញ្ញាណប័ណ្ណដូចគ្នា។
staff-claimant-waits = ឯកសារនេះរង់ចាំមន្ត្រីម្នាក់ទៀត។
staff-claimant-own-work = អ្នកបានបំពេញឯកសារនេះ។ មន្ត្រីម្នាក់ទៀតត្រូវសម្រេច។
staff-claimant-error-decided = ឯកសារនេះបានសម្រេចរួចហើយ។
staff-claimant-approved = ឯកសារនេះបានបញ្ជាក់ហើយ។
staff-claimant-approved-pin = បើគាត់គ្មានស្មាតហ្វូន សូមជួយគាត់ដាក់លេខសម្ងាត់តាមទំព័រនេះ។
staff-claimant-refused = ឯកសារនេះបានបដិសេធហើយ។
staff-claimant-approve-title = បញ្ជាក់ឯកសារ
staff-claimant-approve-why = សូមផ្ទៀងព័ត៌មានជាមួយប័ណ្ណ។ ក្រោយពីបញ្ជាក់ គាត់ទទួលសារ។
staff-claimant-approve = បញ្ជាក់
staff-claimant-refuse-title = បដិសេធឯកសារ
staff-claimant-refuse-why = គាត់ទទួលសារ ហើយអានមូលហេតុ។
