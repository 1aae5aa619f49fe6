"""Acts in the window: when typing becomes one (`phrases`), taking them back and doing them again (`undoing`), where they are to be
seen (`places`), what they are called in a menu and in a sentence (`labels`), which fields they changed (`changed`), what they wrote
over of others (`meanwhile`), and what is kept when the session ends (`session_end`)."""
