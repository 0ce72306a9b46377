# reviewed: no

staff-at-work = អ្នកបានចូលជា { $address }។
staff-role-administrator = អ្នកគ្រប់គ្រង
staff-role-officer = មន្ត្រី
staff-role-checker = អ្នកពិនិត្យ
staff-role-agent = ភ្នាក់ងារសាខា
staff-office-head = ការិយាល័យកណ្តាល
staff-office-province = សាខា{ $province }
staff-nothing-title = គណនីរបស់អ្នក
staff-nothing = នៅទីនេះមិនទាន់មានកិច្ចការសម្រាប់មុខងាររបស់អ្នកទេ។
