# reviewed: no
# word breaks: no
# Text messages about papers. One Khmer message holds 70 characters.

paper-message-missing = { $institution }៖ ទំព័រមួយនៃ { $reference } មិនមកដល់។ សូមផ្ញើម្តងទៀត។
paper-message-missing-subject = ទំព័រមួយមិនបានមកដល់ { $reference }
paper-message-missing-mail =
    ទំព័រមួយដែលអ្នកបានផ្ញើសម្រាប់ { $reference } មិនបានមកដល់ទាំងស្រុងទេ។

    សូមចូលគេហទំព័រសោធន ហើយផ្ញើទំព័រនោះម្តងទៀត។ រឿងរបស់អ្នកនៅតែបន្ត។
    បើត្រូវការជំនួយ សូមទូរស័ព្ទទៅ { $institution } លេខ { $hotline }។

paper-message-added = { $institution }៖ ឯកសារអ្នកត្រូវបានបន្ថែមនៅការិយាល័យ។ ខុស? ទូរស័ព្ទ { $hotline }
paper-message-added-subject = ឯកសាររបស់អ្នកត្រូវបានបន្ថែម
paper-message-added-mail =
    ឯកសាររបស់អ្នកមួយត្រូវបានបន្ថែមនៅការិយាល័យរបស់យើង។ ឯកសារនេះប្រើបានសម្រាប់គ្រប់រឿងរបស់អ្នកដែលសុំឯកសារបែបនេះ។

    ពេលរឿងរបស់អ្នកសុំឯកសារបែបនេះ អ្នកអាចឃើញវានៅទីនោះ។
    បើអ្នកមិនបានបង្ហាញឯកសារដល់យើងទេ សូមទូរស័ព្ទទៅ { $institution } លេខ { $hotline }។

paper-message-partner = { $institution }៖ អង្គការដៃគូបានផ្ញើឯកសារអ្នក។ ខុស? ទូរស័ព្ទ { $hotline }
paper-message-partner-subject = អង្គការដៃគូបានផ្ញើឯកសាររបស់អ្នក
paper-message-partner-mail =
    ប្រព័ន្ធរបស់អង្គការដៃគូ ដូចជាឃុំ ឬមន្ទីរពេទ្យ បានផ្ញើឯកសាររបស់អ្នកមួយ ជាមួយរឿងដែលវាបានបញ្ចូលជំនួសអ្នក។

    អ្នកអាចឃើញឯកសារនោះនៅក្នុងរឿងរបស់អ្នក។
    បើអ្នកមិនបានយល់ព្រមទេ សូមទូរស័ព្ទទៅ { $institution } លេខ { $hotline }។

paper-message-form-missing = { $institution }៖ ទំព័រមួយដែលអ្នកផ្ញើ មិនមកដល់។ សូមផ្ញើម្តងទៀត។
paper-message-form-missing-subject = ទំព័រមួយមិនបានមកដល់
paper-message-form-missing-mail =
    ទំព័រមួយដែលអ្នកបានដាក់ជាមួយសំណើដែលមិនទាន់ផ្ញើ មិនបានមកដល់ទាំងស្រុងទេ។

    សូមចូលគេហទំព័រសោធន ហើយផ្ញើទំព័រនោះម្តងទៀត។ បើគ្មានឯកសារ ក៏ផ្ញើសំណើបានដែរ។
    បើត្រូវការជំនួយ សូមទូរស័ព្ទទៅ { $institution } លេខ { $hotline }។

paper-message-given-up = { $institution }៖ សំណើដែលអ្នកមិនបានផ្ញើ និងឯកសារជាមួយវា ត្រូវបានលុប។
paper-message-given-up-subject = ឯកសារនៃសំណើដែលអ្នកមិនបានផ្ញើ ត្រូវបានលុប
paper-message-given-up-mail =
    អ្នកបានដាក់ឯកសារជាមួយសំណើមួយ ប៉ុន្តែមិនបានផ្ញើសំណើនោះទេ។ យើងលែងរក្សាទុកសំណើនោះហើយ ហើយបានលុបឯកសារទាំងនោះ។

    ការិយាល័យមិនបានឃើញឯកសារទាំងនោះទេ។ បើអ្នកនៅចង់ស្នើ សូមចូលគេហទំព័រសោធន ហើយចាប់ផ្តើមម្តងទៀត។
    បើត្រូវការជំនួយ សូមទូរស័ព្ទទៅ { $institution } លេខ { $hotline }។
