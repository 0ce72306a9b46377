# reviewed: no

machines-title = ការតភ្ជាប់សម្រាប់ម៉ាស៊ីន
machines-intro = ទំព័រនេះសម្រាប់អ្នកថែទាំប្រព័ន្ធ។ ម៉ាស៊ីនរបស់ការិយាល័យកណ្តាលយកការណែនាំពីទីនេះ ជាបាច់ដែលមានលេខរៀង។ រួចវាប្រាប់មកវិញ អំពីលទ្ធផល។
machines-key = គ្រប់អាសយដ្ឋានត្រូវការសោរបស់ម៉ាស៊ីន។ គ្មានសោ គ្មានចម្លើយទេ។
machines-document = សេចក្តីពណ៌នាសម្រាប់ម៉ាស៊ីនអាន
machines-operations = អ្វីដែលម៉ាស៊ីនអាចសុំ
machines-address = អាសយដ្ឋាន
machines-does = សម្រាប់អ្វី
machines-order = ការណែនាំរបស់មនុស្សម្នាក់ តាមលំដាប់នៃការសម្រេច។ បាច់មួយមានចំនួន ផលបូក ត្រារបស់ខ្លួន និងត្រារបស់បាច់មុន។
machines-cases = ម៉ាស៊ីនរបស់អង្គការដៃគូ ដូចជាឃុំ មន្ទីរពេទ្យ ឬនិយោជក បញ្ចូលសំណើ និងផ្ញើក្រដាស ជំនួសប្រជាជន។ សោរបស់វាកំណត់ប្រភេទសំណើ និងទីកន្លែង។ សាមីខ្លួនទទួលសារ ហើយអាចដកសំណើវិញ។
machines-wrong = ពេលសុំមិនបាន
machines-code = លេខកូដ
machines-status = លេខឆ្លើយ
machines-means = មានន័យថា
machines-operation-next = យកបាច់ដំបូងដែលមិនទាន់បញ្ជាក់ថាបានទទួល
machines-operation-batch = យកបាច់តាមលេខរបស់វា
machines-operation-acknowledge = បញ្ជាក់ថាបានទទួលបាច់ ដោយប្រាប់ត្រារបស់វា
machines-operation-report = ប្រាប់ថាការណែនាំបានអនុវត្ត ឬមិនបានអនុវត្ត
machines-operation-decide = ផ្ញើសេចក្តីសម្រេចលើសំណើដែលរង់ចាំការិយាល័យកណ្តាល
machines-operation-kinds = មើលប្រភេទសំណើដែលម៉ាស៊ីននេះអាចបញ្ចូល
machines-operation-kind = មើលសំណួរ និងក្រដាស សម្រាប់សំណើមួយប្រភេទ
machines-operation-enter = បញ្ចូលសំណើជំនួសមនុស្សម្នាក់
machines-operation-case = មើលថាសំណើដែលបានបញ្ចូលដល់ណាហើយ
machines-operation-paper = ផ្ញើទំព័រក្រដាសសម្រាប់សំណើដែលបានបញ្ចូល
machines-operation-survivor = បញ្ចូលគ្រួសាររបស់អ្នកស្លាប់ ដែលមិនមានលេខសមាជិក
machines-operation-record = មើលថាការបញ្ចូលនោះបានបញ្ជាក់ ឬនៅ
