# reviewed: no

phone-pin-title = លេខសម្ងាត់សេវាទូរស័ព្ទ
phone-pin-what = ចុច { $dial } លើទូរស័ព្ទរបស់អ្នក មិនថាប្រភេទណា ដើម្បីមើលប្រាក់សោធនរបស់អ្នក។
phone-pin-why = លេខសម្ងាត់ ៤ ខ្ទង់ ការពារព័ត៌មានរបស់អ្នក។
phone-pin-phone = ប្រើលើទូរស័ព្ទលេខ
phone-pin-state = លេខសម្ងាត់
phone-pin-none = មិនទាន់បានកំណត់
phone-pin-set = បានកំណត់នៅ{ $date }
phone-pin-renew = ត្រូវកំណត់ថ្មី
phone-pin-renew-why = លេខសម្ងាត់ត្រូវបានវាយខុសច្រើនដង។ សូមកំណត់លេខសម្ងាត់ថ្មី។
phone-pin-new = លេខសម្ងាត់ថ្មី
phone-pin-new-hint = លេខ ៤ ខ្ទង់។ កុំប្រើឆ្នាំកំណើត ចុងលេខទូរស័ព្ទ ឬលេខងាយដូចជា 1234។
phone-pin-again = លេខសម្ងាត់ថ្មីម្តងទៀត
phone-pin-again-hint = សូមបំពេញដូចគ្នានឹងខាងលើ។
phone-pin-secret = កុំប្រាប់លេខសម្ងាត់ដល់អ្នកណា សូម្បីតែមន្ត្រី។
phone-pin-wrong = បើវាយខុស ៣ ដង ត្រូវរង់ចាំ ១៥ នាទី។
phone-pin-save = កំណត់លេខសម្ងាត់
phone-pin-error-malformed = លេខសម្ងាត់មាន ៤ ខ្ទង់។
phone-pin-error-weak = លេខនេះងាយទាយពេក។ សូមជ្រើសរើសលេខផ្សេង។
phone-pin-error-differs = លេខទាំងពីរមិនដូចគ្នាទេ។ សូមបំពេញម្តងទៀត។
phone-pin-error-often = ថ្ងៃនេះ អ្នកបានព្យាយាមច្រើនដងហើយ។ សូមព្យាយាមនៅថ្ងៃស្អែក។
phone-pin-done = លេខសម្ងាត់ថ្មីត្រូវបានកំណត់ហើយ។
phone-pin-done-next = ឥឡូវនេះ អ្នកអាចចុច { $dial } លើទូរស័ព្ទរបស់អ្នក។
phone-pin-no-phone = យើងមិនមានលេខទូរស័ព្ទរបស់អ្នកទេ។
phone-pin-no-phone-next = សូមទៅសាខានៅជិតអ្នក ដើម្បីចុះឈ្មោះលេខទូរស័ព្ទ។
