# reviewed: no
# word breaks: no
# Messages about who receives a pension in somebody's stead: without an amount.

payee-message-proposed = { $institution }៖ មន្ត្រីស្នើឱ្យ { $name } ទទួលសោធនជំនួសអ្នក។ មិនព្រម? ហៅ { $hotline }
payee-message-proposed-subject = មន្ត្រីស្នើអ្នកទទួលប្រាក់ជំនួសអ្នក
payee-message-proposed-mail =
    មន្ត្រីម្នាក់ស្នើឱ្យ { $name } ទទួលប្រាក់សោធនជំនួសអ្នក រហូតដល់{ $date }។ មន្ត្រីម្នាក់ទៀតសម្រេច យ៉ាងឆាប់បំផុតក្រោយ ៣ ថ្ងៃ។

    បើអ្នកមិនយល់ព្រម សូមទូរស័ព្ទទៅលេខ { $hotline }។ បើអ្នកអាយុ ១៨ ឆ្នាំឡើងទៅ អ្នកក៏អាចចូល ហើយចុច «ទទួលដោយខ្លួនឯង» ដែរ។
payee-message-named = { $institution }៖ មន្ត្រីស្នើឱ្យអ្នកទទួលសោធនជំនួស { $name }។ មិនចង់? សូមហៅ { $hotline }
payee-message-named-subject = មន្ត្រីស្នើឱ្យអ្នកទទួលប្រាក់ជំនួសមនុស្សម្នាក់
payee-message-named-mail =
    មន្ត្រីម្នាក់ស្នើឱ្យអ្នកទទួលប្រាក់សោធនជំនួស { $name } រហូតដល់{ $date }។ មន្ត្រីម្នាក់ទៀតមិនទាន់សម្រេចទេ។

    បើអ្នកមិនចង់ ឬមិនដឹងរឿងនេះ សូមទូរស័ព្ទទៅលេខ { $hotline }។
payee-message-approved = { $institution }៖ { $name } ទទួលប្រាក់សោធនជំនួសអ្នក រហូតដល់{ $date }។ ប្រាក់នៅតែជារបស់អ្នក។ សួរ៖ { $hotline }
payee-message-approved-subject = អ្នកទទួលប្រាក់ជំនួសអ្នក
payee-message-approved-mail =
    { $name } ទទួលប្រាក់សោធនជំនួសអ្នក រហូតដល់{ $date }។ ប្រាក់នៅតែជារបស់អ្នក ហើយត្រូវចំណាយសម្រាប់អ្នក។

    បើមិនត្រឹមត្រូវ សូមទូរស័ព្ទទៅលេខ { $hotline }។ បើអ្នកអាយុ ១៨ ឆ្នាំឡើងទៅ អ្នកក៏អាចចូល ហើយចុច «ទទួលដោយខ្លួនឯង» ដែរ។
payee-message-receives = { $institution }៖ អ្នកទទួលប្រាក់សោធនជំនួស { $name } រហូតដល់{ $date }។ សូមចំណាយសម្រាប់គាត់។ សួរ៖ { $hotline }
payee-message-receives-subject = អ្នកទទួលប្រាក់ជំនួសមនុស្សម្នាក់
payee-message-receives-mail =
    អ្នកទទួលប្រាក់សោធនជំនួស { $name } រហូតដល់{ $date }។ ប្រាក់នេះជារបស់គាត់។ សូមចំណាយសម្រាប់តែគាត់។

    បើគាត់លែងនៅជាមួយអ្នក ឬទទួលមរណភាព សូមទូរស័ព្ទទៅលេខ { $hotline } ភ្លាម។
payee-message-not-done = { $institution }៖ សំណើចប់។ { $name } មិនទទួលសោធនជំនួសអ្នកទេ។ សួរ៖ { $hotline }
payee-message-not-done-subject = សំណើអំពីអ្នកទទួលប្រាក់ជំនួសអ្នក មិនបានសម្រេចទេ
payee-message-not-done-mail =
    សំណើឱ្យ { $name } ទទួលប្រាក់សោធនជំនួសអ្នក មិនបានសម្រេចទេ។

    សំណួរ៖ { $hotline }
payee-message-not-named = { $institution }៖ សំណើចប់។ អ្នកមិនទទួលសោធនជំនួស { $name } ទេ។ សួរ៖ { $hotline }
payee-message-not-named-subject = សំណើឱ្យអ្នកទទួលប្រាក់ជំនួស មិនបានសម្រេចទេ
payee-message-not-named-mail =
    សំណើឱ្យអ្នកទទួលប្រាក់សោធនជំនួស { $name } មិនបានសម្រេចទេ។

    សំណួរ៖ { $hotline }
payee-message-ended = { $institution }៖ { $name } លែងទទួលប្រាក់សោធនជំនួសអ្នកហើយ។ សួរ៖ { $hotline }
payee-message-ended-subject = លែងមានអ្នកទទួលប្រាក់ជំនួសអ្នក
payee-message-ended-mail =
    { $name } លែងទទួលប្រាក់សោធនជំនួសអ្នកហើយ។ ប្រាក់នឹងបើកឱ្យអ្នកវិញ ដូចមុន។

    បើអ្នកគ្មានគណនី ឬមិនត្រឹមត្រូវ សូមទូរស័ព្ទទៅលេខ { $hotline }។
payee-message-vacant = { $institution }៖ { $name } លែងទទួលសោធនជំនួសអ្នក។ ត្រូវមានអ្នកទទួលថ្មី។ ហៅ { $hotline }
payee-message-vacant-subject = ត្រូវកំណត់អ្នកទទួលប្រាក់ថ្មី
payee-message-vacant-mail =
    { $name } លែងទទួលប្រាក់សោធនជំនួសអ្នកហើយ។ ត្រូវកំណត់អ្នកទទួលថ្មី។

    សូមទូរស័ព្ទទៅលេខ { $hotline } ឬឱ្យអ្នកដែលថែទាំអ្នក ទូរស័ព្ទ។
payee-message-over = { $institution }៖ អ្នកលែងទទួលប្រាក់សោធនជំនួស { $name } ហើយ។ សួរ៖ { $hotline }
payee-message-over-subject = អ្នកលែងទទួលប្រាក់ជំនួសមនុស្សម្នាក់
payee-message-over-mail =
    អ្នកលែងទទួលប្រាក់សោធនជំនួស { $name } ហើយ។ ប្រាក់ដែលនៅសល់ ជារបស់គាត់។

    សំណួរ៖ { $hotline }
