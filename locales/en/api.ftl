# reviewed: no

api-problem-no-key = No key, or not the right one.
api-problem-not-found = There is no such thing.
api-problem-wrong-method = This address takes another method.
api-problem-bad-body = What was sent can’t be read.
api-problem-too-large = What was sent is too long.
api-problem-wrong-hash = The hash is not that of the batch. Please fetch the batch again.
api-problem-not-next = Another number comes first.
api-problem-other-results = This number was used before, with other results.
api-problem-size = There are no results, or too many.
api-problem-twice = An instruction stands there twice.
api-problem-unknown-instruction = There is no such instruction, or its batch is not acknowledged yet.
api-problem-closed-before = This instruction has a result already.
api-problem-early = The day of the result has not come.
api-problem-broken = Something is wrong on our side. Please ask again later.
api-problem-busy = There is too much to do. Please ask again in a moment.
