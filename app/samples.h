// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/foundation/job.h"
#include "model/workspace/workspace.h"

#include <QStringList>

namespace entente {

/// The plans that the program carries inside itself, by name, in alphabetical order.
/// Needs initialiseResources().
[[nodiscard]] QStringList sampleNames();

/// What a sample is about: the title and the first paragraph of its README, on one line each.
struct SampleDescription {
    QString name;
    QString title;
    QString sentence;
};
[[nodiscard]] SampleDescription describeSample(const QString &name);

/// Creates a workspace at @p path that holds the sample @p name, as one edit.
/// Errors: WrongUse when there is no such sample; those of Workspace::create(), which never replaces a
/// file; BadInput, naming the first row, when the sample itself is not acceptable; Cancelled. After an
/// error there is no file.
[[nodiscard]] Result<> createSample(const QString &name, const QString &path, const Workspace::Options &options,
                                    Job &job);

} // namespace entente
