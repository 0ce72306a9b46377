# reviewed: no
# What can be entered for a person at a counter.

staff-person-reports-find-title = បញ្ចូលសំណើជំនួសម្ចាស់ឯកសារនៅសាខា
staff-person-reports-find-intro = សម្រាប់ម្ចាស់ឯកសារដែលមកសាខា ដើម្បីប្រាប់ ឬសុំអ្វីមួយ។ អ្នកសួរសំណួរដូចគេហទំព័រ ហើយផ្ញើពេលម្ចាស់ឯកសារយល់ព្រម។
staff-person-reports-title = សំណើរបស់ { $name }
staff-person-reports-intro = សូមជ្រើសរើសរឿង។ អ្វីដែលម្ចាស់ឯកសារបានចាប់ផ្តើមនៅផ្ទះ អាចបន្តនៅទីនេះ។ អ្វីដែលចាប់ផ្តើមនៅទីនេះ អាចបន្តនៅផ្ទះ។
staff-person-reports-locked = ឯកសារនេះជាប់សោ។ មិនអាចផ្ញើអ្វីបានទេ។ មន្ត្រីពីរនាក់អាចដោះសោជាមួយម្ចាស់ឯកសារ។
staff-person-reports-related = នេះជាឯកសាររបស់អ្នក ឬរបស់គ្រួសារអ្នក ឬរបស់អ្នកដែលអ្នកធ្វើជំនួស។ មន្ត្រីម្នាក់ទៀតត្រូវធ្វើរឿងនេះ។
staff-person-reports-facts = អ្វីមួយក្នុងឯកសារមិនត្រឹមត្រូវ
staff-person-reports-appeals = មិនយល់ព្រមនឹងការសម្រេច
staff-person-reports-appeal = { $kind } លេខ { $reference }
