// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace entente {

/// A switch of a few words of which one is current. Left and Right move, as in a group of radio buttons.
class Segments final : public QWidget
{
    Q_OBJECT

public:
    /// @param name what is switched, for assistive technology.
    explicit Segments(const QString &name, QWidget *parent = nullptr);

    /// The first one added is current.
    void add(const QString &id, const QString &text);
    void setText(const QString &id, const QString &text);
    [[nodiscard]] QString current() const;
    void setCurrent(const QString &id);

signals:
    void chosen(const QString &id);

private:
    QButtonGroup *group_;
};

} // namespace entente
