# reviewed: no
# word breaks: no
# Messages after the report of a death: soft, and without an amount. One Khmer text message holds 70 characters.

death-message-asked = { $institution }៖ មានគេថាអ្នកទទួលមរណភាព។ នៅរស់? ចុច { $dial } ឬហៅ { $hotline }
death-message-asked-subject = ដំណឹងមួយអំពីអ្នក
death-message-asked-mail =
    មានគេប្រាប់យើងថា អ្នកបានទទួលមរណភាព។ ប្រាក់សោធននៅតែបើកដដែល។

    បើអ្នកនៅរស់ សូមចូលគេហទំព័រសោធន ហើយចុចប៊ូតុង «ខ្ញុំនៅរស់»។ អ្នកក៏អាចចុច { $dial } ដោយមានលេខសម្ងាត់ ឬទូរស័ព្ទទៅលេខ { $hotline } ឬទៅសាខា។

    បើដំណឹងនេះពិត យើងសូមចូលរួមរំលែកទុក្ខ។ គ្រួសារអាចទូរស័ព្ទទៅលេខ { $hotline }។
death-message-held = { $institution }៖ ប្រាក់សោធនរង់ចាំ ព្រោះមានដំណឹងមរណភាព។ នៅរស់? ចុច { $dial } ឬ { $hotline }
death-message-held-subject = ប្រាក់សោធនត្រូវរង់ចាំ
death-message-held-mail =
    យើងមានភស្តុតាងអំពីមរណភាព។ ដូច្នេះ ប្រាក់សោធនត្រូវរង់ចាំ។

    បើអ្នកនៅរស់ សូមចូលគេហទំព័រសោធន ហើយចុចប៊ូតុង «ខ្ញុំនៅរស់»។ អ្នកក៏អាចចុច { $dial } ដោយមានលេខសម្ងាត់ ឬទូរស័ព្ទទៅលេខ { $hotline } ឬទៅសាខា។ នៅថ្ងៃនោះ យើងប្រាប់ឱ្យបើកប្រាក់វិញ រួមទាំងប្រាក់ដែលខ្វះ។

    បើដំណឹងនេះពិត យើងសូមចូលរួមរំលែកទុក្ខ។ គ្រួសារអាចទូរស័ព្ទទៅលេខ { $hotline }។
death-message-alive = { $institution }៖ បានកត់ត្រាថាអ្នកនៅរស់។ សូមអរគុណ។ មិនមែនអ្នក? ហៅ { $hotline }
death-message-alive-subject = យើងបានកត់ត្រាថា អ្នកនៅរស់
death-message-alive-mail =
    យើងបានកត់ត្រាថា អ្នកនៅរស់។ សូមអរគុណ។

    បើប្រាក់សោធនត្រូវបានរង់ចាំ យើងប្រាប់ឱ្យបើកវិញ រួមទាំងប្រាក់ដែលខ្វះ។ បើមិនមែនអ្នកទេ សូមទូរស័ព្ទទៅលេខ { $hotline }។
death-message-contact = { $institution }៖ មានគេប្រាប់ថា { $name } បានទទួលមរណភាព។ បើមិនពិត សូមប្រាប់គាត់ ឬហៅ { $hotline }។ បើពិត យើងសូមចូលរួមរំលែកទុក្ខ។
