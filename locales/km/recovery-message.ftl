# reviewed: no
# word breaks: no
# Messages to whoever agreed to pay back money that came after a death: without an amount.

recovery-message-agreed = { $institution }៖ ផែនការសងប្រាក់វិញ បានបញ្ជាក់។ មិនបានព្រមព្រៀង? ហៅ { $hotline }
recovery-message-agreed-subject = ផែនការសងប្រាក់វិញ
recovery-message-agreed-mail =
    ផែនការសងប្រាក់ដែលបើកក្រោយមរណភាព បានបញ្ជាក់ហើយ ដូចដែលអ្នកបានព្រមព្រៀង។ មន្ត្រីពីរនាក់បានសម្រេចរួមគ្នា។

    មន្ត្រីដែលបាននិយាយជាមួយអ្នក មានទំព័របោះពុម្ពសម្រាប់អ្នក។ បើខែណាអ្នកសងមិនបាន ឬអ្នកមិនបានព្រមព្រៀងដូច្នេះទេ សូមទូរស័ព្ទទៅលេខ { $hotline }។
