# reviewed: no
# What the commands say at the terminal.

cli-running = ប្រព័ន្ធកំពុងដំណើរការ៖ { $address }
cli-running-already = ប្រព័ន្ធកំពុងដំណើរការរួចហើយ៖ { $address }
cli-gateway = ច្រកសម្រាប់ប្រតិបត្តិករទូរស័ព្ទ៖ { $address }
cli-migrated = មូលដ្ឋានទិន្នន័យមានទម្រង់ត្រឹមត្រូវសម្រាប់កំណែនេះ។
cli-invited = { $address }៖ { $link }
cli-invite-hint = តំណនីមួយៗប្រើបានតែម្ដង ក្នុងរយៈពេល ២៤ ម៉ោង។ កុំឱ្យអ្នកដទៃ។
cli-import-same-file = ឯកសារបដិសេធត្រូវមានឈ្មោះផ្សេងពីឯកសារដើម។
cli-import-rejects = ជួរដេកដែលមិនបានរក្សាទុក មានក្នុងឯកសារ { $file }
cli-import-dry-run = នេះគ្រាន់តែជាការសាកល្បង៖ មិនបានរក្សាទុកអ្វីទេ។
cli-explain-nobody = គ្មានសមាជិកដែលមានលេខ { $number } ទេ។
cli-explain-no-pension = មិនទាន់មានសេចក្ដីសម្រេចអំពីប្រាក់សោធនរបស់សមាជិកនេះទេ។
cli-explain-draft-used = បានប្រើសេចក្តីព្រាង៖ { $id }
cli-explain-draft-unused = មិនបានប្រើសេចក្តីព្រាង៖ { $id }
cli-explain-line = { $title }៖ { $figure }
cli-audit-compared =
    ជួរដេកដែលបានផ្ទៀងផ្ទាត់៖ { $rows } បណ្ដុំ៖ { $batches } ចំណុចត្រួតពិនិត្យ៖ { $checkpoints } បញ្ហា៖ { $problems }។
cli-letter-withdrawn = បានដកលិខិតលេខ { $number } វិញហើយ។ អ្នកផ្ទៀងផ្ទាត់នឹងដឹងអំពីការនេះ។
cli-letter-withdrawn-already = លិខិតលេខ { $number } ត្រូវបានដកវិញរួចហើយ នៅ{ $date }។
cli-letter-unknown = គ្មានលិខិតដែលមានលេខ { $number } ទេ។
cli-corrections-none = មិនមានរបាយការណ៍ទេ។
cli-rules-in-force = កំពុងអនុវត្ត
cli-rules-proposal = សំណើ
cli-rules-unknown = គ្មានសំណុំវិធានឈ្មោះ { $id } ទេ។
cli-rules-sound = ឯកសារវិធាន { $count } ត្រឹមត្រូវ។
cli-rules-same = សំណុំវិធានទាំងពីរកំណត់ដូចគ្នា។
cli-demo-making = កំពុងបង្កើតមនុស្សប្រឌិតចំនួន { $people } នាក់។ ធ្វើតែម្ដងប៉ុណ្ណោះ។
cli-demo-sign-in = ចូលដោយលេខសមាជិកណាមួយខាងក្រោម៖
cli-demo-codes = លេខកូដនឹងបង្ហាញនៅទីនេះ និងនៅ { $address }/demo/messages
cli-demo-staff = ចូលជាមន្ត្រីនៅ { $address }/staff/sign-in ដោយពាក្យសម្ងាត់ "{ $password }"៖
cli-demo-staff-codes = លេខកូដពេលនេះមាននៅ { $address }/demo/staff
cli-demo-phone = ទូរស័ព្ទគ្រាប់ចុច៖ { $address }/demo/phone ឬក្នុងបង្អួចមួយទៀត៖ sothon-demo phone
cli-demo-pin = លេខសម្ងាត់សេវាទូរស័ព្ទរបស់អ្នកក្នុងបញ្ជីនេះ ដែលមានទូរស័ព្ទ៖ { $pin }
cli-phone-keys = ចុច { $code } ដើម្បីហៅ។ ឆ្លើយដោយលេខ។ បន្ទាត់ទទេគឺដាក់ទូរស័ព្ទចុះ។ ចុច Ctrl-D ដើម្បីចាកចេញ។
cli-phone-other-code = នៅទីនេះ មានតែ { $code } ទេដែលហៅបាន។
cli-phone-digits-only = នៅទីនេះ ទូរស័ព្ទផ្ញើបានតែលេខ។
cli-phone-hung-up = បានដាក់ទូរស័ព្ទចុះ។
cli-demo-stop = ចុច Ctrl-C ដើម្បីបញ្ឈប់ទាំងអស់។ គ្មានអ្វីបាត់បង់ទេ។
cli-demo-shows-grade-minimum = គ្រូចូលនិវត្តន៍ ដែលប្រាក់សោធនត្រូវបានលើកដល់កម្រិតអប្បបរមានៃឋានន្តរស័ក្តិ
cli-demo-shows-veteran = អតីតយុទ្ធជនមានពិការភាព
cli-demo-shows-unexplained-difference = អ្នកចូលនិវត្តន៍ ដែលចំនួនប្រាក់ខុសពីការគណនាតាមច្បាប់
cli-demo-shows-widow = ស្ត្រីមេម៉ាយរបស់មន្ត្រីរាជការ
cli-demo-shows-longest-name = អ្នកចូលនិវត្តន៍ ដែលមានឈ្មោះវែងបំផុត
cli-demo-shows-no-phone = អ្នកចូលនិវត្តន៍ ដែលគ្មានទូរស័ព្ទ
