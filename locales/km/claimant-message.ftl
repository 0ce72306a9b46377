# reviewed: no
# word breaks: no
# Messages to a claimant. One Khmer text message holds 70 characters.

claimant-message-code =
    លេខកូដ { $code } សម្រាប់សុំឯកសារ។ កុំប្រាប់អ្នកណា។
    @{ $host } #{ $code }
claimant-message-number = { $institution }៖ លេខរបស់អ្នក { $number } សម្រាប់ចូល។ សូមទុក។
claimant-message-approved = { $institution }៖ បានបញ្ជាក់ឯកសារ { $number } ហើយ។ អ្នកអាចសុំសោធនបាន។
claimant-message-refused = { $institution }៖ បានបដិសេធឯកសារ { $number }។ សូមហៅ { $hotline }
claimant-message-kept = { $institution }៖ យើងទុកចម្លើយរបស់អ្នក ៦០ ថ្ងៃ ក្រោមលេខ { $number }
