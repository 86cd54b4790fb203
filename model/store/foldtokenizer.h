// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/database.h"

namespace entente {

/// Makes the FTS5 tokenizer `fold` known to @p database: words are those of wordsOf(), so that what the index
/// finds, what is marked in a found text and what a test counts are the same words. A query's text is taken as one
/// word that is folded already. May throw SQLite::Exception (a SQLite without FTS5).
void registerFoldTokenizer(SQLite::Database &database);

} // namespace entente
