# reviewed: no

machines-title = Interface for machines
machines-intro = This page is for those who look after systems. The machine of the back office fetches instructions here, in numbered batches. Then it says what became of them.
machines-key = Every address asks for the key of the machine. Without a key there is no answer.
machines-document = Description for machines to read
machines-operations = What a machine may ask for
machines-address = Address
machines-does = What for
machines-order = The instructions of one person are in the order in which they were decided. A batch has a count, a sum, its own hash and the hash of the batch before.
machines-cases = The machine of a partner, such as a commune, a hospital or an employer, enters cases for people, and sends their papers. Its key names the kinds of cases and the place. The person is told and can take the case back.
machines-wrong = When nothing was done
machines-code = Code
machines-status = Status
machines-means = Meaning
machines-operation-next = Fetch the first batch that is not acknowledged
machines-operation-batch = Fetch a batch by its number
machines-operation-acknowledge = Say that a batch was received, with its hash
machines-operation-report = Say that instructions were carried out, or were not
machines-operation-decide = Send decisions on cases that wait for the back office
machines-operation-kinds = See which kinds of cases this machine may enter
machines-operation-kind = See the questions and papers of one kind
machines-operation-enter = Enter a case for a person
machines-operation-case = See where a case stands that was entered
machines-operation-paper = Send a page of a paper for a case that was entered
machines-operation-survivor = Enter a survivor who is in no register
machines-operation-record = See where the record of a survivor stands
