# reviewed: no

machines-title = ការតភ្ជាប់សម្រាប់ម៉ាស៊ីន
machines-intro = ទំព័រនេះសម្រាប់អ្នកថែទាំប្រព័ន្ធ។ ម៉ាស៊ីនរបស់ការិយាល័យកណ្តាលយកការណែនាំពីទីនេះ ជាបាច់ដែលមានលេខរៀង។ រួចវាប្រាប់មកវិញ អំពីលទ្ធផល។
machines-key = គ្រប់អាសយដ្ឋានត្រូវការសោរបស់ម៉ាស៊ីន។ គ្មានសោ គ្មានចម្លើយទេ។
machines-document = សេចក្តីពណ៌នាសម្រាប់ម៉ាស៊ីនអាន
machines-operations = អ្វីដែលម៉ាស៊ីនអាចសុំ
machines-address = អាសយដ្ឋាន
machines-does = សម្រាប់អ្វី
machines-order = ការណែនាំរបស់មនុស្សម្នាក់ តាមលំដាប់នៃការសម្រេច។ បាច់មួយមានចំនួន ផលបូក ត្រារបស់ខ្លួន និងត្រារបស់បាច់មុន។
machines-wrong = ពេលសុំមិនបាន
machines-code = លេខកូដ
machines-status = លេខឆ្លើយ
machines-means = មានន័យថា
machines-operation-next = យកបាច់ដំបូងដែលមិនទាន់បញ្ជាក់ថាបានទទួល
machines-operation-batch = យកបាច់តាមលេខរបស់វា
machines-operation-acknowledge = បញ្ជាក់ថាបានទទួលបាច់ ដោយប្រាប់ត្រារបស់វា
machines-operation-report = ប្រាប់ថាការណែនាំបានអនុវត្ត ឬមិនបានអនុវត្ត
