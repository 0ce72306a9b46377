# reviewed: no

why-title = Why this amount
why-intro = You can follow the calculation yourself. Officers use the same lines.
why-rule-since = This law applies from { $date }.
why-rule-above = By the law above.
why-no-rule = We know no calculation rule for this pension yet.
why-no-rule-decision = So the decision below sets your amount.
why-decision-rules = The amount in the decision, with every rise since, is the amount you are entitled to.
why-record = See your service record
why-payments = See past payments
why-print = You can print this page.
