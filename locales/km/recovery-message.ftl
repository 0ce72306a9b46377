# reviewed: no
# word breaks: no
# Messages to whoever agreed to pay back money that came after a death: without an amount.

recovery-message-agreed = { $institution }៖ ផែនការដែលអ្នកបានព្រមព្រៀង បានបញ្ជាក់ហើយ។ សំណួរ? ហៅ { $hotline }
recovery-message-agreed-subject = ផែនការដែលអ្នកបានព្រមព្រៀង
recovery-message-agreed-mail =
    ផែនការអំពីប្រាក់ដែលបើកក្រោយមរណភាព បានបញ្ជាក់ហើយ ដូចដែលអ្នកបានព្រមព្រៀង។ មន្ត្រីពីរនាក់បានសម្រេចរួមគ្នា។

    សាខាមានទំព័របោះពុម្ពសម្រាប់អ្នក។ បើខែណាអ្នកសងមិនបាន ឬអ្នកមិនបានព្រមព្រៀងដូច្នេះទេ សូមទូរស័ព្ទទៅលេខ { $hotline }។
