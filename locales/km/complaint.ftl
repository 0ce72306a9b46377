# reviewed: no
# word breaks: no
# Complaints about the service or about the conduct of staff, with a name or without.

complaint-link = ប្តឹងអំពីសេវា ឬអំពីមន្ត្រី
complaint-title = ពាក្យបណ្តឹង
complaint-intro = អ្នកអាចប្តឹងអំពីសេវារបស់យើង ឬអំពីឥរិយាបថរបស់មន្ត្រី។ ការប្តឹងមិនប៉ះពាល់ប្រាក់សោធនរបស់អ្នកទេ។
complaint-unnamed = នៅទីនេះ អ្នកមិនបាច់ប្រាប់ឈ្មោះទេ។ យើងមិនរក្សាទុកថា ពាក្យបណ្តឹងមកពីណា។
complaint-not-there = ពាក្យបណ្តឹងមិនទៅដល់ការិយាល័យ ដែលអ្នកប្តឹងទេ។ ការិយាល័យផ្សេងឆ្លើយអ្នក។
complaint-with-name = ប្តឹងដោយប្រាប់ឈ្មោះ៖ យើងផ្ញើសារប្រាប់អ្នក
complaint-without-name = ប្តឹងដោយមិនប្រាប់ឈ្មោះ
complaint-topic = ប្តឹងអំពីអ្វី?
complaint-topic-hint = ជ្រើសរើសមួយ។
complaint-topic-waiting = រង់ចាំយូរ ឬគ្មានអ្នកហៅមកវិញ
complaint-topic-information = ព័ត៌មានខុស ខ្វះ ឬពិបាកយល់
complaint-topic-system = គេហទំព័រ លេខកូដខ្លី ឬសារ មិនដំណើរការ
complaint-topic-other-service = រឿងផ្សេងអំពីសេវា
complaint-topic-rude = មន្ត្រីនិយាយមិនសមរម្យ
complaint-topic-money = មន្ត្រីសុំប្រាក់ ឬអំណោយ
complaint-topic-privacy = មន្ត្រីប្រាប់រឿងផ្ទាល់ខ្លួនទៅអ្នកដទៃ
complaint-topic-other-conduct = រឿងផ្សេងអំពីឥរិយាបថរបស់មន្ត្រី
complaint-about = អំពីការិយាល័យណា?
complaint-about-hint = បើអ្នកដឹង សូមជ្រើសរើស។ ការិយាល័យនោះមិនឆ្លើយពាក្យបណ្តឹងនេះទេ។
complaint-about-none = មិនដឹង ឬមិនមែនការិយាល័យណាមួយ
complaint-about-head = ការិយាល័យកណ្តាល
complaint-words = មានរឿងអ្វីកើតឡើង?
complaint-words-hint = សរសេរតាមពាក្យរបស់អ្នក៖ អ្វី ពេលណា នៅទីណា។ បើអ្នកដឹងឈ្មោះមន្ត្រី សូមសរសេរផង។
complaint-send = ផ្ញើពាក្យបណ្តឹង

complaint-error-topic = សូមជ្រើសរើសថា ប្តឹងអំពីអ្វី។
complaint-error-about = សូមជ្រើសរើសការិយាល័យម្តងទៀត។
complaint-error-words = សូមសរសេរថា មានរឿងអ្វីកើតឡើង។
complaint-error-words-long = សូមសរសេរឱ្យខ្លីជាង ១.០០០ អក្សរ។
complaint-error-too-many = ថ្ងៃនេះ មានពាក្យបណ្តឹងច្រើនពេកពីបណ្តាញនេះ។ សូមផ្ញើថ្ងៃស្អែក ឬទូរស័ព្ទទៅលេខ { $number }។

complaint-promise-title = អ្វីដែលយើងសន្យា
complaint-promise-read = ក្នុង ២ ថ្ងៃធ្វើការ មន្ត្រីអាន ហើយប្រាប់ថាបានអាន។
complaint-promise-answer = ក្នុង ៣០ ថ្ងៃ មន្ត្រីឆ្លើយជាលាយលក្ខណ៍អក្សរ។
complaint-promise-late = បើយើងយឺត ពាក្យបណ្តឹងទៅដល់ថ្នាក់លើដោយខ្លួនឯង ហើយអ្នកអាចមើលឃើញ។

complaint-sent-title = យើងបានទទួលពាក្យបណ្តឹង
complaint-sent = សូមអរគុណ។ យើងបានទទួលពាក្យបណ្តឹងរបស់អ្នក។
complaint-number = លេខពាក្យបណ្តឹង
complaint-secret = លេខកូដសម្ងាត់
complaint-secret-once = សូមកត់ទុកលេខទាំងពីរឥឡូវនេះ។ លេខកូដសម្ងាត់បង្ហាញតែម្តងប៉ុណ្ណោះ។
complaint-secret-keep = អ្នកត្រូវការលេខទាំងពីរ ដើម្បីអានចម្លើយ។ យើងរកលេខកូដសម្ងាត់ជូនអ្នកវិញមិនបានទេ។
complaint-secret-hint = មាន ១០ ខ្ទង់។
complaint-read-title = អានចម្លើយចំពោះពាក្យបណ្តឹង
complaint-read-intro = បើអ្នកបានប្តឹងដោយមិនប្រាប់ឈ្មោះ សូមវាយលេខទាំងពីរ ដែលអ្នកបានកត់ទុក។
complaint-read-send = បើកមើល
complaint-read-unknown = លេខទាំងពីរមិនត្រូវគ្នា។ សូមពិនិត្យម្តងទៀត។
complaint-read-often = បានព្យាយាមច្រើនដងហើយ។ សូមព្យាយាមម្តងទៀតថ្ងៃស្អែក។

complaint-mine-title = ពាក្យបណ្តឹងរបស់ខ្ញុំ
complaint-mine-sent = ពាក្យបណ្តឹងដែលអ្នកបានផ្ញើ
complaint-mine-new = ប្តឹងថ្មី
complaint-one-title = ពាក្យបណ្តឹងរបស់អ្នក
complaint-sent-on = បានផ្ញើនៅ
complaint-stands = ដល់ណាហើយ
complaint-tag-received = បានទទួល
complaint-tag-read = បានអាន
complaint-tag-late = យឺត
complaint-tag-answered = បានឆ្លើយ
complaint-is-received = យើងបានទទួលពាក្យបណ្តឹង។ មិនទាន់មានមន្ត្រីអានទេ។
complaint-is-read = មន្ត្រីបានអានពាក្យបណ្តឹង ហើយកំពុងពិនិត្យ។
complaint-is-late = យើងយឺតជាងពាក្យសន្យា។ សូមអភ័យទោស។ ពាក្យបណ្តឹងបានទៅដល់ថ្នាក់លើហើយ ឬនឹងទៅដល់ឆាប់ៗ។
complaint-until-read = យើងនឹងអានត្រឹម{ $date }។
complaint-until-answer = យើងសន្យាឆ្លើយត្រឹម{ $date }។
complaint-answer = ចម្លើយ
complaint-answer-on = បានឆ្លើយនៅ{ $date }។
complaint-answer-call = បើចម្លើយនេះមិនគ្រប់គ្រាន់ សូមទូរស័ព្ទទៅលេខ { $number } ឬប្តឹងម្តងទៀត។
