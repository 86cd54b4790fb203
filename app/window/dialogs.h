// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/records/kinds.h"
#include "model/records/snapshot.h"

#include <QString>

#include <functional>

class QWidget;

namespace entente {

struct ImportPreview;

/// A file or folder that somebody has to name.
struct FileRequest {
    enum class Mode { OpenFile, OpenFolder, SaveFile };
    Mode mode = Mode::OpenFile;
    QString title;
    QString filter; ///< as QFileDialog takes it
    QString start;  ///< folder or file it begins with
    QString suffix; ///< added to a name without one, without its dot
};

/// A member that somebody has to choose.
struct MemberRequest {
    Snapshot plan;
    Id<Member> suggested; ///< null for none
};

/// Every place where the window asks a person and waits. Nothing blocks: the answer comes through a
/// function, so there are no nested event loops, and tests answer at once. Nothing asks whether one is sure:
/// what changes the plan can be undone.
struct Dialogs {
    /// Answers with the path; not at all when the person thinks better of it.
    std::function<void(QWidget *parent, const FileRequest &request, std::function<void(const QString &)> answer)> file;
    /// Shows what an import would do; calls @p accepted when it is to be done.
    std::function<void(QWidget *parent, const ImportPreview &preview, std::function<void()> accepted)> importPreview;

    /// Answers with a member of the plan; not at all when the person thinks better of it. The dialog that people
    /// see where there is none.
    std::function<void(QWidget *parent, const MemberRequest &request, std::function<void(const Id<Member> &)> answer)>
        member = {};

    /// The dialogs that people see.
    [[nodiscard]] static Dialogs real();
};

} // namespace entente
