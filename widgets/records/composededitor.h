// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/records/fieldinput.h"
#include "widgets/theme/theme.h"

#include <QWidget>

#include <memory>

namespace entente {

/// An editor made of several parts, for one field; its value is text as in files.
class ComposedEditor : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString text() const = 0;
    virtual void setText(const QString &text) = 0;
    /// The plan has changed; what stands in the editor stays.
    virtual void setInput(std::shared_ptr<const FieldInput> input) = 0;
    virtual void setTheme(const Theme &theme) = 0;
    /// Nothing can be changed, but jumps still lead on.
    virtual void setReadOnly(bool readOnly) = 0;

signals:
    void edited();
    /// Something is decided: what stands there should be written.
    void decided();
    void jumpRequested(const entente::AnyId &record);
    void creationRequested(const entente::Kind &kind, const QString &text);
};

} // namespace entente
